import "server-only";
import { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { EMAIL_SHAPE, EMAIL_WORDS, PHONE_SHAPE, PHONE_WORDS } from "@/lib/people/person-schema";
import { Problem } from "@/lib/problems/problem";
import { idField, optionalTextField, textField } from "@/lib/provinces/schema";
import type { Sql } from "@/lib/tenancy/enter";
import type { Contact } from "./contact-queries";
import { CONTACT_ROLES, CONTACT_WORDS } from "./contact-words";

const shaped = (shape: RegExp, words: string) =>
  z
    .string()
    .trim()
    .max(200, words)
    .refine((text) => !text || shape.test(text), words)
    .optional()
    .transform((text) => text || null);
export const ContactInput = z.object({
  unitId: idField,
  role: z.enum(CONTACT_ROLES, "Tải lại trang rồi làm lại."),
  version: z.coerce.number("Tải lại trang rồi làm lại.").int().min(0),
  fullName: textField("Họ và tên", 120),
  title: optionalTextField("Chức vụ", 150),
  phone: shaped(PHONE_SHAPE, PHONE_WORDS),
  email: shaped(EMAIL_SHAPE, EMAIL_WORDS),
});
export const ContactRemoveInput = z.object({
  unitId: idField,
  role: z.enum(CONTACT_ROLES, "Tải lại trang rồi làm lại."),
  version: z.coerce.number().int(),
});

export type ContactFound = Facts & { unitId: string; contacts: (Contact & { version: number })[] };
/** A unit with its contacts, held so that two who edit follow each other. */
export async function contactsHeld(sql: Sql, unitId: string): Promise<ContactFound | null> {
  await sql.query({
    name: "contact_lock",
    text: "select from unit where province_id = app_province() and id = $1 for no key update",
    values: [unitId],
  });
  const { rows } = await sql.query<{ it: ContactFound }>({
    name: "contacts_found",
    text: `select json_build_object('unitId', u.id, 'contacts', coalesce((select json_agg(json_build_object('role', c.role, 'fullName', c.full_name, 'title', c.title, 'phone', c.phone, 'email', c.email, 'version', c.version)) from unit_contact c
      where c.province_id = u.province_id and c.unit_id = u.id), '[]')) as it from unit u where u.province_id = app_province() and u.id = $1`,
    values: [unitId],
  });
  return rows[0]?.it ?? null;
}

/** One of the two; who comes second on the same one sees both and chooses. Names and numbers stay out of the log. */
export async function keepContact(
  ctx: Ctx,
  it: ContactFound,
  { unitId, role, version, fullName, title, phone, email }: z.infer<typeof ContactInput>,
): Promise<Done> {
  if (!phone && !email) throw new Problem({ code: "contact.unreachable", field: "phone" });
  const before = it.contacts.find((one) => one.role === role),
    data = { fullName, title, phone, email, updatedById: ctx.actor.personId, updatedAt: ctx.now };
  if ((before?.version ?? 0) !== version) {
    const pair = (field: "fullName" | "title" | "phone" | "email", label: string) => ({
      field,
      label,
      yours: data[field] ?? "",
      theirs: before?.[field] ?? "",
    });
    throw await clashOf(
      ctx.sql,
      unitId,
      before?.version ?? 0,
      [pair("fullName", "Họ và tên"), pair("title", "Chức vụ"), pair("phone", "Điện thoại"), pair("email", "Thư điện tử")],
      { event: "contact.kept", detail: { role } },
    );
  }
  if (before) await ctx.tx.unitContact.updateMany({ where: { unitId, role, version }, data: { ...data, version: { increment: 1 } } });
  else await ctx.tx.unitContact.create({ data: { unitId, role, ...data } });
  await audit(ctx, "contact.kept", unitId, { unit: unitId, role });
  return { done: `Đã lưu ${CONTACT_WORDS[role].toLowerCase()}.` };
}

export async function removeContact(
  ctx: Ctx,
  _it: ContactFound,
  { unitId, role, version }: z.infer<typeof ContactRemoveInput>,
): Promise<Done> {
  const { count } = await ctx.tx.unitContact.deleteMany({ where: { unitId, role, version } });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "contact.removed", unitId, { unit: unitId, role });
  return { done: `Đã bỏ ${CONTACT_WORDS[role].toLowerCase()}.` };
}
