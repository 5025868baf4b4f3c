"use server";
import { action } from "@/lib/action/action";
import { forwardingBaseOf, forwardingById } from "@/lib/council/forwarding/queries";
import { refuseForwarded } from "@/lib/council/forwarding/refuse";
import { RefuseInput, SendInput } from "@/lib/council/forwarding/schema";
import { sendForwarding } from "@/lib/council/forwarding/send";

export const send = action({ may: "forwarding.keep", input: SendInput, find: ({ sql }) => forwardingBaseOf(sql), run: sendForwarding });
export const refuse = action({
  may: "forwarding.keep",
  input: RefuseInput,
  find: ({ sql }, { id }) => forwardingById(sql, id),
  run: refuseForwarded,
});
