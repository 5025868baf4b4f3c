import { NextResponse, type NextRequest } from "next/server";
import { freshNonce, isPortal, NOWHERE, workPolicy } from "@/lib/action/entrance";
import { awayInstead, unsent } from "@/lib/action/unsent";

// Leads away from a province's own host what is not for it, keeps a form that could not be taken, and answers while the database is away. A courtesy to browsers and never a guard: who may see what is decided in lib.
// It is asked only where it may have something to say, because asking costs as much as a bare page: of what a province's own host has no page for, of forms sent without script, and of visits
// while the database was just now away. What every page needs is done at the entrance (lib/action/entrance.ts).
export async function proxy(request: NextRequest) {
  const elsewhere = request.headers.get("x-elsewhere");
  if (elsewhere)
    return elsewhere === NOWHERE
      ? new NextResponse("Không có trang này trên tên miền của tỉnh.", { status: 404, headers: PLAIN })
      : new NextResponse(null, { status: 307, headers: { "cache-control": "no-store" } }); // the entrance has said where
  const isPublic = isPortal(request.nextUrl.pathname),
    nonce = freshNonce();
  const instead = (await unsent(request, nonce, isPublic)) ?? (isPublic ? null : await awayInstead(request, nonce));
  if (!instead) return NextResponse.next();
  // A page of its own, drawn without the application.
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": workPolicy(nonce), "cache-control": "no-store" };
  return new NextResponse(instead.page, { status: instead.status, headers });
}

const PLAIN = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

export const config = {
  matcher: [
    { source: "/:path*", has: [{ type: "header", key: "x-elsewhere" }] },
    {
      source: "/((?!api/|_next/static|icon.svg|fonts/).*)",
      has: [{ type: "header", key: "content-type", value: "multipart/form-data.*" }],
      missing: [{ type: "header", key: "next-action" }],
    },
    { source: "/((?!api/|_next/static|icon.svg|fonts/).*)", has: [{ type: "header", key: "x-away" }] },
  ],
};
