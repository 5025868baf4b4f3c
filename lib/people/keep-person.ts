import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { Tx } from "@/lib/tenancy/enter";
import { setAccount } from "./accounts";
import { accountOf, type KeptPerson } from "./person-queries";
import type { AddPersonInput, ChangePersonInput } from "./person-schema";

export async function addPerson(ctx: Ctx, _it: object, { email, phone, signInName, ...data }: AddPersonInput) {
  await unitMustStand(ctx.tx, data.unitId);
  const person = await ctx.tx.person.create({ data });
  await keepContact(ctx.tx, person.id, { email, phone });
  if (signInName) await setAccount(ctx.sql, person.id, signInName, email);
  await audit(ctx, "person.added", person.id, {});
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/nguoi/${person.id}` };
}

export async function changePerson(
  ctx: Ctx,
  it: KeptPerson,
  { id, version, email, phone, signInName, leftOn, ...data }: ChangePersonInput,
) {
  if (data.unitId !== it.unitId) await unitMustStand(ctx.tx, data.unitId);
  const { count } = await ctx.tx.person.updateMany({
    where: { id, version },
    data: { ...data, leftOn: leftOn ? dateColumn(leftOn) : null, version: { increment: 1 } },
  });
  if (count === 0) {
    const [contact] = it.personContacts;
    throw await clashOf(ctx.sql, id, it.version, [
      { field: "fullName", label: "Họ và tên", yours: data.fullName, theirs: it.fullName },
      { field: "title", label: "Chức danh", yours: data.title ?? "", theirs: it.title ?? "" },
      { field: "code", label: "Mã người", yours: data.code ?? "", theirs: it.code ?? "" },
      { field: "email", label: "Thư điện tử", yours: email ?? "", theirs: contact?.email ?? "" },
      { field: "phone", label: "Điện thoại", yours: phone ?? "", theirs: contact?.phone ?? "" },
      { field: "leftOn", label: "Nghỉ từ ngày", yours: dateWords(leftOn), theirs: dateWords(it.leftOn) },
    ]);
  }
  await keepContact(ctx.tx, id, { email, phone });
  const account = await accountOf(ctx.sql, id);
  const name = signInName ?? account?.signInName;
  if (name) await setAccount(ctx.sql, id, name, email);
  await audit(ctx, "person.changed", id, leftOn ? { leftOn } : {});
  return { done: "Đã lưu thông tin của người này." };
}

async function unitMustStand(tx: Tx, unitId: string | null) {
  if (unitId && !(await tx.unit.findFirst({ where: { id: unitId }, select: { id: true } })))
    throw new Problem([{ code: "unit.absent", field: "unitId" }]);
}

/** One contact a person; personal data stand apart, behind their own fence. */
export async function keepContact(tx: Tx, personId: string, contact: { email: string | null; phone: string | null }) {
  const { count } = await tx.personContact.updateMany({ where: { personId }, data: { ...contact, version: { increment: 1 } } });
  if (count === 0 && (contact.email || contact.phone)) await tx.personContact.create({ data: { personId, ...contact } });
}
