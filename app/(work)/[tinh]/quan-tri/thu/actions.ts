"use server";
import { action } from "@/lib/action/action";
import { sendAgain, SendAgainInput } from "@/lib/mail/send-again";

export const sendLetterAgain = action({ may: "mail.send_again", input: SendAgainInput, find: async () => ({}), run: sendAgain });
