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

/** A server that does not answer holds a job, and the stop of the worker, no longer than this. */
function impatient(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  const limits = { connectionTimeout: "5000", greetingTimeout: "5000", socketTimeout: "8000" };
  for (const [name, milliseconds] of Object.entries(limits)) if (!url.searchParams.has(name)) url.searchParams.set(name, milliseconds);
  return url.href;
}

/** Hands one letter to the mail server; throws what the server said. The same letter twice carries the same Message-ID. */
export async function sendLetter({ id, to, subject, body }: Letter): Promise<void> {
  const { SMTP_URL, APP_URL } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set");
  transport ??= createTransport(impatient(SMTP_URL));
  await transport.sendMail({
    from: senderOf(SMTP_URL, APP_URL),
    to: { name: "", address: to },
    subject,
    text: body,
    messageId: `<${id}@${new URL(APP_URL).hostname}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
