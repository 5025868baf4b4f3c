import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";

export type Letter = { id: string; to: string; subject: string; body: string };

let transport: Transporter | undefined;

/** Without SMTP_URL letters stay in their table, and the outbox of the province says so. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

/** The sender: `?from=` of SMTP_URL, else the name it signs in with, else one of the site. */
export function senderOf(smtpUrl: string, appUrl: string): string {
  const { searchParams, username } = new URL(smtpUrl);
  const name = decodeURIComponent(username);
  return searchParams.get("from") ?? (name.includes("@") ? name : `khong-tra-loi@${new URL(appUrl).hostname}`);
}

/** Hands one letter to the mail server; throws what the server said. The same letter twice carries the same Message-ID. */
export async function sendLetter({ id, to, subject, body }: Letter): Promise<void> {
  const { SMTP_URL, APP_URL } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set");
  transport ??= createTransport(SMTP_URL, { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as object);
  await transport.sendMail({ from: senderOf(SMTP_URL, APP_URL), to: { name: "", address: to }, subject, text: body, messageId: `<${id}@${new URL(APP_URL).hostname}>`, disableFileAccess: true, disableUrlAccess: true });
}
