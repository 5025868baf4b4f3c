import "server-only";
import type { AuthOptions } from "next-auth";
import * as credentials from "next-auth/providers/credentials";
import { whereFrom } from "@/lib/action/address";
import { hashOfToken, sessionCookie } from "@/lib/action/claim";
import { env } from "@/lib/env";
import { Problem } from "@/lib/problems/problem";
import { outside } from "@/lib/tenancy/outside";
import { accountOf } from "./account";
import { SignInInput } from "./account-schema";
import { cookieFlags, openSession } from "./sessions";
import { checkSignIn, type Known } from "./sign-in";

type Provider = typeof credentials.default;
// CommonJS under ESM: the default arrives once or twice wrapped.
const CredentialsProvider = (credentials.default as unknown as { default?: Provider }).default ?? credentials.default;

/**
 * next-auth's own routes, for what speaks its protocol. The cookie is the same opaque token as ours: the row behind it is
 * the session, so nothing in it is signed or encrypted, and signing out or a disabled account act at once.
 */
export function authOptions(): AuthOptions {
  process.env.NEXTAUTH_URL ??= env().APP_URL;
  return {
    secret: env().SESSION_SECRET,
    pages: { signIn: "/dang-nhap", signOut: "/tai-khoan", error: "/dang-nhap" },
    session: { strategy: "jwt", maxAge: 12 * 3600 },
    cookies: { sessionToken: { name: sessionCookie(), options: cookieFlags() } },
    jwt: {
      encode: ({ token }) => (typeof token?.sid === "string" ? token.sid : ""),
      decode: async ({ token }) => (token && (await accountOf(hashOfToken(token))) ? { sid: token } : null),
    },
    providers: [
      CredentialsProvider({
        credentials: { name: { label: "Tên đăng nhập" }, password: { label: "Mật khẩu", type: "password" } },
        // An error thrown here has its message put into an address, so a refusal is null.
        authorize: async (given) => {
          const input = SignInInput.safeParse(given);
          if (!input.success) return null;
          try {
            const known = await checkSignIn(input.data.name, input.data.password, await whereFrom());
            return { id: known.accountId, ...known };
          } catch (error) {
            if (error instanceof Problem) return null;
            throw new Error("Máy chủ đang bận.", { cause: error });
          }
        },
      }),
    ],
    callbacks: {
      // Only at sign-in is there a user: the row opens, waiting where there is a second factor.
      jwt: async ({ token, user }) => {
        if (!user) return token;
        const { accountId, hasTotp } = user as unknown as Known;
        return { sid: await openSession(accountId, hasTotp, await whereFrom()) };
      },
      // Never the token: /api/auth/session would hand it to any script.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string")
          await outside({ name: "end_session", text: "select end_session($1)", values: [hashOfToken(token.sid)] });
      },
    },
  };
}
