package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.JwtKeys.UnfitKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Public keys in PEM, refused where they are weak or of the wrong kind. */
final class PublicKeys {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 16_384;
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private PublicKeys() {}

    static RSAPublicKey rsa(byte[] pem) throws UnfitKey {
        if (!(decode(pem, "RSA") instanceof RSAPublicKey key)) {
            throw new UnfitKey("does not hold an RSA key");
        }
        int bits = key.getModulus().bitLength();
        if (bits < LEAST_RSA_BITS || bits > MOST_RSA_BITS) {
            throw new UnfitKey("holds an RSA key of " + bits + " bits; it must have from " + LEAST_RSA_BITS + " to "
                    + MOST_RSA_BITS);
        }
        BigInteger exponent = key.getPublicExponent();
        if (!exponent.testBit(0) || exponent.bitLength() < 2 || exponent.bitLength() > 64) {
            throw new UnfitKey("holds an RSA key with an exponent that is not an odd number from 3 to 2^64");
        }
        return key;
    }

    static ECPublicKey ec(JwtAlgorithm algorithm, byte[] pem) throws UnfitKey {
        if (!(decode(pem, "EC") instanceof ECPublicKey key)) {
            throw new UnfitKey("does not hold an EC key");
        }
        ECParameterSpec wanted = parameters(algorithm);
        ECParameterSpec given = key.getParams();
        if (!given.getCurve().equals(wanted.getCurve())
                || !given.getGenerator().equals(wanted.getGenerator())
                || !given.getOrder().equals(wanted.getOrder())) {
            throw new UnfitKey("holds an EC key on another curve than " + algorithm + " needs, " + algorithm.curve());
        }
        if (!isOnCurve(key.getW(), wanted)) {
            throw new UnfitKey("holds an EC key that is not a point of its curve");
        }
        return key;
    }

    private static PublicKey decode(byte[] pem, String kind) throws UnfitKey {
        String text = new String(pem, StandardCharsets.ISO_8859_1).strip();
        if (text.contains("PRIVATE KEY-----")) {
            throw new UnfitKey("holds a private key, which a gateway must not have; give it the public one");
        }
        if (!text.startsWith(BEGIN) || !text.endsWith(END) || text.indexOf(BEGIN, 1) >= 0) {
            throw new UnfitKey("does not hold exactly one `" + BEGIN + "` block");
        }
        String base64 = text.substring(BEGIN.length(), text.length() - END.length());
        try {
            byte[] der = Base64.getDecoder().decode(base64.replaceAll("[\r\n]", ""));
            return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new UnfitKey("does not hold a readable " + kind + " public key");
        }
    }

    private static ECParameterSpec parameters(JwtAlgorithm algorithm) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(algorithm.curve()));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks the curve of " + algorithm, e);
        }
    }

    private static boolean isOnCurve(ECPoint point, ECParameterSpec parameters) {
        if (point.equals(ECPoint.POINT_INFINITY) || !(parameters.getCurve().getField() instanceof ECFieldFp field)) {
            return false;
        }
        BigInteger p = field.getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.multiply(x)
                .add(parameters.getCurve().getA())
                .multiply(x)
                .add(parameters.getCurve().getB())
                .mod(p);
        return x.signum() >= 0
                && x.compareTo(p) < 0
                && y.signum() >= 0
                && y.compareTo(p) < 0
                && y.multiply(y).mod(p).equals(right);
    }
}
