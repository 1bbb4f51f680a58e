package io.gatewright.runtime.limit;

import java.security.SecureRandom;

/**
 * SipHash-1-3 over a key's characters, under a secret of this process's: a caller who chooses keys can't choose where
 * they land. Immutable, thread-safe.
 */
final class KeyHash {

    private final long k0;
    private final long k1;

    KeyHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
    }

    static KeyHash random() {
        SecureRandom random = new SecureRandom();
        return new KeyHash(random.nextLong(), random.nextLong());
    }

    long hash(String key) {
        State s = new State(k0, k1);
        int length = key.length();
        long word = 0;
        for (int i = 0; i < length; i++) {
            word |= (long) key.charAt(i) << ((i & 3) << 4);
            if ((i & 3) == 3) {
                s.absorb(word);
                word = 0;
            }
        }
        s.absorb(word | (long) length << 48);
        return s.finish();
    }

    /** Short-lived: it never leaves {@link #hash}. */
    private static final class State {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void absorb(long word) {
            v3 ^= word;
            round();
            v0 ^= word;
        }

        long finish() {
            v2 ^= 0xff;
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
