import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { awayInstead, navigates, unsent } from "@/lib/action/unsent";

// Sets the content security policy, and keeps a form that could not be taken. A courtesy to browsers and never a guard: who may see what is decided in lib.
const DEVELOPMENT = process.env.NODE_ENV === "development";
const HTTPS = process.env.APP_URL?.startsWith("https:") ?? false;

/** First words of paths that are no province. */
const ACCOUNT = ["dang-nhap", "dang-xuat", "tai-khoan", "kich-hoat", "quen-mat-khau", "dat-lai-mat-khau", "xac-thuc"];
const PORTAL = /^\/(?:([^/]+)(?:\/(?:tin|guong|ket-qua|khen-thuong|xac-minh)(?:\/.*)?)?)?\/?$/;

export function isPortal(pathname: string): boolean {
  const match = PORTAL.exec(pathname);
  return match !== null && !ACCOUNT.includes(match[1] ?? "");
}

const EVERYWHERE = "default-src 'self'; img-src 'self' data: blob:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
  + `; connect-src 'self'${DEVELOPMENT ? " ws:" : ""}${HTTPS ? "; upgrade-insecure-requests" : ""}`;
const EVAL = DEVELOPMENT ? " 'unsafe-eval'" : "";

/** Pages behind sign-in are made for each request, so each carries its own nonce. */
// A frame holds a document of a unit from our own route and nothing else (lib/storage/serve.ts); the pages themselves are framed by nobody.
const workPolicy = (nonce: string) =>
  `${EVERYWHERE}; frame-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'${EVAL}; style-src-elem 'self' ${DEVELOPMENT ? "'unsafe-inline'" : `'nonce-${nonce}'`}; style-src-attr 'unsafe-inline'`;

/**
 * Portal pages are static. Next writes their data into inline scripts that differ by page and change with every
 * revalidation: a nonce would be stale and hashes cannot be known here, so inline scripts must be allowed. The
 * price is paid elsewhere: portal pages show only published copies, as text, and never HTML from a person.
 */
const PORTAL_POLICY = `${EVERYWHERE}; frame-src 'none'; script-src 'self' 'unsafe-inline'${EVAL}; style-src 'self' 'unsafe-inline'`;

export async function proxy(request: NextRequest) {
  const isPublic = isPortal(request.nextUrl.pathname), fresh = randomBytes(16).toString("base64");
  const instead = (await unsent(request, fresh, isPublic)) ?? (isPublic ? null : await awayInstead(request, fresh));
  if (instead) return answer(instead.page, instead.status, workPolicy(fresh));
  const nonce = isPublic ? null : fresh;
  const policy = nonce ? workPolicy(nonce) : PORTAL_POLICY;
  const headers = new Headers(request.headers);
  headers.delete("x-nonce");
  headers.delete("content-security-policy"); // a visitor's own would choose our nonce
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search); // signing in leads back here (lib/action/load.ts)
  headers.delete("x-navigates");
  if (navigates(request)) headers.set("x-navigates", "1"); // for the same file: a page opened while the database is away
  if (nonce) headers.set("content-security-policy", policy); // Next reads the nonce from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (HTTPS) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

/** A page of its own, drawn without the application. */
function answer(page: string, status: number, policy: string) {
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, "cache-control": "no-store" };
  return new NextResponse(page, { status, headers });
}

export const config = { matcher: "/((?!api/|_next/static|icon.svg|fonts/).*)" };
