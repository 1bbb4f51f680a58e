package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("big")
@EnabledOnOs(OS.LINUX)
class FlatMemoryTest {
    private static final long GIB = 1L << 30;
    private static final String[] SMALL = {"-Xmx64m", "-XX:MaxDirectMemorySize=16m", "-XX:+UseSerialGC"};

    private static void writeZeros(OutputStream out, long count) throws Exception {
        byte[] zeros = new byte[256 * 1024];
        for (long left = count; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(zeros.length, left));
        }
    }

    private static long count(InputStream in, long upTo) throws Exception {
        byte[] sink = new byte[256 * 1024];
        long total = 0;
        while (total < upTo) {
            int count = in.read(sink, 0, (int) Math.min(sink.length, upTo - total));
            if (count < 0) {
                break;
            }
            total += count;
        }
        return total;
    }

    @Test
    void a_gib_each_way_passes_with_flat_memory() throws Exception {
        long[] uploaded = new long[1];
        ScriptedUpstream.Script both = peer -> {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + GIB + "\r\n\r\n");
            writeZeros(peer.socket.getOutputStream(), GIB);
            peer.request();
            uploaded[0] = count(peer.in, GIB);
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone");
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(both);
                FrontProcess front = new FrontProcess(upstream.port(), SMALL);
                RawClient client = new RawClient(front.port())) {
            client.get("/big");
            String head = "";
            while (!head.endsWith("\r\n\r\n")) {
                head += client.octets(1);
            }
            long atFirst = front.peakKiB();
            assertEquals(GIB, count(client.in(), GIB));
            client.send("PUT /big HTTP/1.1\r\nHost: a\r\nContent-Length: " + GIB + "\r\n\r\n");
            writeZeros(client.socket().getOutputStream(), GIB);
            assertEquals("done", client.answer().body());
            assertEquals(GIB, uploaded[0]);
            long grown = front.peakKiB() - atFirst;
            System.out.println("peak memory grew by " + grown + " KiB over 2 GiB, from " + atFirst + " KiB");
            assertTrue(grown < 64 * 1024, "grew by " + grown + " KiB");
        }
    }
}
