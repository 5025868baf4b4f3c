import "server-only";
import { cookies } from "next/headers";
import { sessionCookie } from "@/lib/action/claim";
import { outside } from "@/lib/tenancy/outside";

/** Ends the session on every instance at once: its row is what enter() checks. */
export async function endSession(session: Buffer): Promise<{ next: string }> {
  await outside({ name: "end_session", text: "select end_session($1)", values: [session] });
  (await cookies()).delete(sessionCookie());
  return { next: "/dang-nhap" };
}
