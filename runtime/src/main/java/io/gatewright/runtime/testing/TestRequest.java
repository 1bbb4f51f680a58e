package io.gatewright.runtime.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request of a test, before it is sent. */
public final class TestRequest {
    private final GatewayTest test;
    private final String method;
    private final String target;
    private final List<Answer.Field> fields = new ArrayList<>();
    private byte[] body = new byte[0];
    private @Nullable String from;

    TestRequest(GatewayTest test, String method, String target) {
        this.test = test;
        this.method = method;
        this.target = target;
    }

    /** Carries the credential of a caller that {@code auth} knows. @param claims a JSON object */
    public TestRequest as(String auth, String claims) {
        fields.add(test.credential(auth, claims));
        return this;
    }

    /** @param name in lower case */
    public TestRequest header(String name, String value) {
        fields.add(new Answer.Field(name, value));
        return this;
    }

    /** Comes over a connection from there. @param address numeric */
    public TestRequest from(String address) {
        from = address;
        return this;
    }

    /** Carries {@code text} as {@code application/json}. */
    public TestRequest json(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        fields.add(new Answer.Field("content-type", "application/json"));
        return this;
    }

    /** Sends it and waits for the answer, which the test then reads. */
    public void send() {
        test.send(method, target, fields, body, from);
    }
}
