import { NextResponse, type NextRequest } from "next/server";
import { freshNonce, isPortal, workPolicy } from "@/lib/action/entrance";
import { awayInstead, unsent } from "@/lib/action/unsent";

// Keeps a form that could not be taken, and answers while the database is away. A courtesy to browsers and never a guard: who may see what is decided in lib.
// It is asked only where it may have something to say, because asking costs as much as a bare page: of forms sent without script, and of visits while
// the database was just now away. What every page needs is done at the entrance (lib/action/entrance.ts).
export async function proxy(request: NextRequest) {
  const isPublic = isPortal(request.nextUrl.pathname), nonce = freshNonce();
  const instead = (await unsent(request, nonce, isPublic)) ?? (isPublic ? null : await awayInstead(request, nonce));
  if (!instead) return NextResponse.next();
  // A page of its own, drawn without the application.
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": workPolicy(nonce), "cache-control": "no-store" };
  return new NextResponse(instead.page, { status: instead.status, headers });
}

export const config = {
  matcher: [
    { source: "/((?!api/|_next/static|icon.svg|fonts/).*)", has: [{ type: "header", key: "content-type", value: "multipart/form-data.*" }], missing: [{ type: "header", key: "next-action" }] },
    { source: "/((?!api/|_next/static|icon.svg|fonts/).*)", has: [{ type: "header", key: "x-away" }] },
  ],
};
