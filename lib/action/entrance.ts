import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { seenAway } from "@/lib/tenancy/away";
import { elsewhere, NOWHERE } from "./own-host";

export { NOWHERE };

// What every request of a page is given before Next sees it: the content security policy and where it goes. It stands at the door of the server
// (instrumentation-node.ts) and not in proxy.ts, because a proxy costs as much as a whole bare page, on every page. A courtesy and no guard.
const DEVELOPMENT = process.env.NODE_ENV === "development";
const HTTPS = process.env.APP_URL?.startsWith("https:") ?? false;

/** Pages; what lies beside them carries no policy of its own. */
const BESIDE = /^\/(?:api\/|_next\/static|icon\.svg|luot-xem\.gif|fonts\/)/;
/** First words of paths that are no province. */
const ACCOUNT = ["dang-nhap", "dang-xuat", "tai-khoan", "kich-hoat", "quen-mat-khau", "dat-lai-mat-khau", "xac-thuc"];
const PORTAL =
  /^\/(?:([^/]+)(?:\/(?:tin|guong|ket-qua|khen-thuong|xac-minh|gop-y|thong-bao|y-kien-co-quan|du-lieu-mo|lien-he|ho-tro-tiep-can|cam-ket|so-do-trang)(?:\/.*)?)?)?\/?$/;

export function isPortal(pathname: string): boolean {
  const match = PORTAL.exec(pathname);
  return match !== null && !ACCOUNT.includes(match[1] ?? "");
}

const EVERYWHERE =
  "default-src 'self'; img-src 'self' data: blob:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'" +
  `; connect-src 'self'${DEVELOPMENT ? " ws:" : ""}${HTTPS ? "; upgrade-insecure-requests" : ""}`;
const EVAL = DEVELOPMENT ? " 'unsafe-eval'" : "";

export const freshNonce = (): string => randomBytes(16).toString("base64");

/**
 * Pages behind sign-in are made for each request, so each carries its own nonce. A frame in them holds a document of a unit from our own
 * route (lib/storage/serve.ts) and nothing else; the pages themselves are framed by nobody.
 */
export const workPolicy = (nonce: string): string =>
  `${EVERYWHERE}; frame-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'${EVAL}; style-src-elem 'self' ${DEVELOPMENT ? "'unsafe-inline'" : `'nonce-${nonce}'`}; style-src-attr 'unsafe-inline'`;

/**
 * Portal pages are static. Next writes their data into inline scripts that differ by page and change with every
 * revalidation: a nonce would be stale and hashes cannot be known here, so inline scripts must be allowed. The
 * price is paid elsewhere: portal pages show only published copies, as text, and never HTML from a person.
 */
const PORTAL_POLICY = `${EVERYWHERE}; frame-src 'none'; script-src 'self' 'unsafe-inline'${EVAL}; style-src 'self' 'unsafe-inline'`;

/** Notes for lib/action/claim.ts and proxy.ts; and what a visitor may not bring, because Next would read its nonce there. */
const OURS = [
  "x-path",
  "x-navigates",
  "x-away",
  "x-elsewhere",
  "x-nonce",
  "content-security-policy",
  "content-security-policy-report-only",
];

export function receive(request: Pick<IncomingMessage, "headers" | "url" | "method">, response: Pick<ServerResponse, "setHeader">): void {
  const { headers, method, url = "/" } = request,
    [pathname = "/", search = ""] = url.split(/\?(.*)/s);
  for (const name of OURS) delete headers[name];
  const instead = elsewhere(headers.host, method, pathname, withoutInner(search), isPortal);
  if (instead) headers["x-elsewhere"] = instead; // then proxy.ts is asked
  // Said here, because Next would shorten an address of its own host to the path, and the path on this host is the very one that was asked.
  if (instead && instead !== NOWHERE) response.setHeader("location", instead);
  if (BESIDE.test(pathname)) return;
  headers["x-path"] = pathname + withoutInner(search); // signing in leads back here (lib/action/load.ts)
  if (method === "GET" && headers["sec-fetch-mode"] === "navigate") {
    headers["x-navigates"] = "1"; // for the same file: a page opened while the database is away
    if (seenAway()) headers["x-away"] = "1"; // then proxy.ts is asked
  }
  const isPublic = isPortal(pathname),
    policy = isPublic ? PORTAL_POLICY : workPolicy(freshNonce());
  if (!isPublic) headers["content-security-policy"] = policy; // Next reads the nonce from here
  response.setHeader("content-security-policy", policy);
  if (HTTPS) response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
}

/** Next's own mark on the address of a part of a page is no part of the address. */
function withoutInner(search: string): string {
  const rest = search
    .split("&")
    .filter((part) => part !== "" && part !== "_rsc" && !part.startsWith("_rsc="))
    .join("&");
  return rest && `?${rest}`;
}
