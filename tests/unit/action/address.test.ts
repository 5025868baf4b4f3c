import { expect, test } from "vitest";
import { addressOf } from "@/lib/action/address";

test("without trusted proxies the header is not read", () => {
  expect(addressOf({ peer: "203.0.113.9", forwarded: "1.2.3.4", trusted: [] })).toBe("203.0.113.9");
});

test("a stranger's header is not read either, when the socket is no trusted proxy", () => {
  expect(addressOf({ peer: "203.0.113.9", forwarded: "1.2.3.4", trusted: ["10.0.0.0/8"] })).toBe("203.0.113.9");
});

test.each([
  ["one proxy", "10.0.0.1", "198.51.100.7", "198.51.100.7"],
  ["two proxies", "10.0.0.1", "198.51.100.7, 10.0.0.2", "198.51.100.7"],
  ["what the visitor wrote before it", "10.0.0.1", "1.2.3.4, 198.51.100.7", "198.51.100.7"],
  ["nonsense before it", "10.0.0.1", "nonsense, 198.51.100.7", "198.51.100.7"],
  ["nonsense alone", "10.0.0.1", "nonsense", "10.0.0.1"],
  ["no header", "10.0.0.1", null, "10.0.0.1"],
  ["a socket that speaks both", "::ffff:10.0.0.1", "198.51.100.7", "198.51.100.7"],
  ["IPv6", "fd00::1", "2001:db8::7", "2001:db8::7"],
])("behind a trusted proxy: %s", (_what, peer, forwarded, address) => {
  expect(addressOf({ peer, forwarded, trusted: ["10.0.0.0/8", "fd00::/8"] })).toBe(address);
});
