import { signInAgain } from "@/lib/people/sign-in-again";

/** Signing in over a form whose session has ended. A server action would draw the page under the form anew, and take away what was typed. */
export async function POST(request: Request) {
  return Response.json(await signInAgain(await request.formData()), { headers: { "cache-control": "no-store" } });
}
