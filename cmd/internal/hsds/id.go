package hsds

import (
	"crypto/sha1"
	"fmt"
	"strings"
)

// namespace was made once, and must stay: with another, every service would seem to
// be a new one.
var namespace = [16]byte{0x5b, 0x1e, 0x0c, 0x2f, 0x7d, 0x44, 0x4f, 0x0a, 0x9c, 0x63, 0x8e, 0x21, 0xd0, 0x37, 0xa6, 0x12}

// id is a UUID that is always the same for the same keys, and so across builds,
// machines and changes of names.
func id(keys ...string) string { return uuid5(namespace, strings.Join(keys, "/")) }

// uuid5 is a name-based UUID, version 5 of RFC 9562.
func uuid5(namespace [16]byte, name string) string {
	sum := sha1.Sum(append(namespace[:], name...))
	sum[6] = sum[6]&0x0f | 0x50
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}
