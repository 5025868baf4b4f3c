import "server-only";
import { BlockList, isIP } from "node:net";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/** Written by instrumentation-node.ts from the socket, over whatever a visitor sent under this name. */
export const PEER = "x-peer";

type Asked = { peer: string | null; forwarded: string | null; trusted: string[] };

/**
 * Who asks. The socket says it, unless its other end is a proxy that the operator trusts: then the last address in
 * X-Forwarded-For that no trusted proxy has. Without TRUSTED_PROXIES the header is a visitor's own tale and not read.
 */
export function addressOf({ peer, forwarded, trusted }: Asked): string {
  const from = plain(peer ?? "");
  if (!from || trusted.length === 0) return from;
  const known = listOf(trusted);
  if (!known(from)) return from;
  const chain = (forwarded ?? "").split(",").map((one) => plain(one.trim()));
  let at = from;
  for (const one of chain.toReversed()) {
    if (!isIP(one)) break; // what is left of this word nobody vouches for
    at = one;
    if (!known(one)) break;
  }
  return at;
}

/** "::ffff:10.0.0.7" is 10.0.0.7 on a socket that speaks both. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

function listOf(trusted: string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const one of trusted) {
    const [net, bits] = one.split("/") as [string, string | undefined];
    const kind = isIP(net) === 6 ? "ipv6" : "ipv4";
    if (!isIP(net)) continue;
    if (bits) list.addSubnet(net, Number(bits), kind);
    else list.addAddress(net, kind);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

export type From = { address: string; agent: string };

/** The address and the browser of this request, for the list of own sessions and the count of failures. */
export async function whereFrom(): Promise<From> {
  const asked = await headers();
  return {
    address: addressOf({ peer: asked.get(PEER), forwarded: asked.get("x-forwarded-for"), trusted: env().TRUSTED_PROXIES }),
    agent: (asked.get("user-agent") ?? "").slice(0, 300),
  };
}
