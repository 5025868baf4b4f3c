import * as imported from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/people/next-auth";

type NextAuth = typeof imported.default;
const answer = (imported.default as unknown as { default?: NextAuth }).default ?? imported.default;

// Options are read at the request: the build evaluates this module without any setting.
const handler = (request: NextRequest, context: RouteContext<"/api/auth/[...nextauth]">): Promise<Response> =>
  answer(request, context, authOptions());

export { handler as GET, handler as POST };
