"use server";
import { action } from "@/lib/action/action";
import { endCharge, giveCharge, setLimit } from "@/lib/council/queue/charge";
import { chargeBookOf } from "@/lib/council/queue/charge-queries";
import { ChargeInput, EndChargeInput, LimitInput } from "@/lib/council/queue/schema";

export const give = action({ may: "charge.keep", input: ChargeInput, find: ({ sql }) => chargeBookOf(sql), run: giveCharge });
export const end = action({ may: "charge.keep", input: EndChargeInput, find: ({ sql }) => chargeBookOf(sql), run: endCharge });
export const limit = action({ may: "rule.keep", input: LimitInput, find: ({ sql }) => chargeBookOf(sql), run: setLimit });
