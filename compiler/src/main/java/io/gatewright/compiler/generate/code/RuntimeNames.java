package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.ClassName;

/** The types that generated code stands on: the only list of them. A test resolves each by reflection. */
public final class RuntimeNames {
    private static final String ROOT = "io.gatewright.runtime";

    public static final ClassName GATEWAY = ClassName.get(ROOT, "Gateway");
    public static final ClassName GATEWAY_RUNTIME = ClassName.get(ROOT, "GatewayRuntime");
    public static final ClassName GATEWAY_SERVER = ClassName.get(ROOT, "GatewayServer");
    public static final ClassName MANIFEST = ClassName.get(ROOT, "Manifest");
    public static final ClassName MANIFEST_BUILDER = ClassName.get(ROOT, "ManifestBuilder");
    public static final ClassName ROUTE = ClassName.get(ROOT, "Route");
    public static final ClassName ROUTER = ClassName.get(ROOT, "Router");
    public static final ClassName PARAM_TYPE = ClassName.get(ROOT + ".config", "ParamType");
    public static final ClassName ADDRESS_BLOCKS = ClassName.get(ROOT + ".http", "AddressBlocks");
    public static final ClassName EXCHANGE = ClassName.get(ROOT + ".http", "Exchange");
    public static final ClassName HTTP2_LIMITS = ClassName.get(ROOT + ".http2", "Http2Limits");
    public static final ClassName IDENTITY = ClassName.get(ROOT + ".http", "Identity");
    public static final ClassName REQUEST_PATH = ClassName.get(ROOT + ".http", "RequestPath");
    public static final ClassName REQUEST_VIEW = ClassName.get(ROOT + ".http", "RequestView");
    public static final ClassName ROUTE_TABLE = ClassName.get(ROOT + ".route", "RouteTable");
    public static final ClassName SEGMENT_SET = ClassName.get(ROOT + ".route", "SegmentSet");
    public static final ClassName SEGMENT_TYPE = ClassName.get(ROOT + ".route", "SegmentType");
    public static final ClassName SEGMENT_TYPES = ClassName.get(ROOT + ".route", "SegmentTypes");
    public static final ClassName UPSTREAM = ClassName.get(ROOT + ".upstream", "Upstream");
    public static final ClassName AUTH = ClassName.get(ROOT + ".auth", "Auth");
    public static final ClassName GRANT = ClassName.get(ROOT + ".auth", "Grant");
    public static final ClassName CORS_POLICY = ClassName.get(ROOT + ".cors", "CorsPolicy");
    public static final ClassName LIMIT = ClassName.get(ROOT + ".limit", "Limit");
    public static final ClassName VARY_KEY = ClassName.get(ROOT + ".cache", "VaryKey");
    public static final ClassName HEADER_EDITS = ClassName.get(ROOT + ".transform", "HeaderEdits");
    public static final ClassName VALUES = ClassName.get(ROOT + ".expression", "Values");
    public static final ClassName TEXTS = ClassName.get(ROOT + ".expression", "Texts");
    public static final ClassName LISTS = ClassName.get(ROOT + ".expression", "Lists");
    public static final ClassName JSON_TEXT = ClassName.get(ROOT + ".expression", "JsonText");
    public static final ClassName GATEWAY_TEST = ClassName.get(ROOT + ".testing", "GatewayTest");
    public static final ClassName GATEWAY_TESTS = ClassName.get(ROOT + ".testing", "GatewayTests");
    public static final ClassName STUB_PATH = ClassName.get(ROOT + ".testing", "StubPath");
    public static final ClassName CHECK = ClassName.get(ROOT + ".testing", "Check");
    public static final ClassName HEADER_MAP = ClassName.get("io.undertow.util", "HeaderMap");
    public static final ClassName HTTP_STRING = ClassName.get("io.undertow.util", "HttpString");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private RuntimeNames() {}
}
