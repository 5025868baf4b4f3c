import { callHeld, registrationHeld, type RegistrationPage, registrationPage } from "@/lib/pledges/registrations/queries";
import { addTitle, beginRegistration, openCall, removeRegistrationLine, sendRegistration } from "@/lib/pledges/registrations/register";
import { AddTitleInput, BeginInput, OpenCallInput, RemoveLineInput, SendInput } from "@/lib/pledges/registrations/schema";
import { addDays } from "@/lib/provinces/dates";
import { as, type Player } from "./cast.ts";
import { seen } from "./movements.ts";
import { type Promises, promises } from "./targets.ts";

const place = (it: Promises, n: number) => ({ blocYearId: it.year.blocYearId, unitId: it.units[n]!.id });
export const call = (it: Promises, dueOn: string, version = "0") =>
  as(
    it.secretary,
    async (ctx) =>
      openCall(
        ctx,
        (await callHeld(ctx.sql, it.year.blocYearId))!,
        OpenCallInput.parse({ blocYearId: it.year.blocYearId, version, dueOn, note: "" }),
      ),
    "bloc_secretary",
  );
/** The field of promises, with registrations called for until a week from now. */
export async function calling(members = 2): Promise<Promises> {
  const it = await promises(members);
  await call(it, addDays(it.today, 7));
  return it;
}
const verb = <Input extends { blocYearId: string; unitId: string }>(
  who: Player,
  input: Input,
  run: (ctx: Parameters<typeof addTitle>[0], page: RegistrationPage, input: Input) => Promise<unknown>,
  code: Parameters<typeof as>[2],
) => as(who, async (ctx) => run(ctx, (await registrationHeld(ctx.sql, input))!, input), code);

export const begin = (who: Player, it: Promises, n: number, from = "empty", code: Parameters<typeof as>[2] = "unit_officer") =>
  verb(who, BeginInput.parse({ ...place(it, n), from }), beginRegistration, code);
export const title = (
  who: Player,
  it: Promises,
  n: number,
  form: Record<string, string>,
  code: Parameters<typeof as>[2] = "unit_officer",
) => verb(who, AddTitleInput.parse({ ...place(it, n), titleCode: "PROV_FIGHTER", route: "PROVINCE", ...form }), addTitle, code);
export const remove = (who: Player, it: Promises, n: number, lineId: string) =>
  verb(who, RemoveLineInput.parse({ ...place(it, n), lineId }), removeRegistrationLine, "unit_officer");
export const sendIt = (
  who: Player,
  it: Promises,
  n: number,
  form: Record<string, string> = {},
  code: Parameters<typeof as>[2] = "unit_officer",
) => verb(who, SendInput.parse({ ...place(it, n), version: "1", ...form }), sendRegistration, code);
export const page = (who: Player, { year }: Promises) => seen<RegistrationPage>(who, registrationPage(year.blocSlug, year.year));
