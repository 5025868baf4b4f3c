import { expect, test } from "vitest";
import { contactList, type ContactList, unitContacts, type UnitContacts } from "@/lib/blocs/contact-queries";
import { ContactInput, contactsHeld, keepContact, removeContact } from "@/lib/blocs/contacts";
import { aPerson, as, atOnce, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aField, type Field, seen } from "../support/movements.ts";

const keep = (it: Field, n: number, who: Player, more: Record<string, string> = {}) => {
  const input = ContactInput.parse({
    unitId: it.units[n]!.id,
    role: "LEADER",
    version: "0",
    fullName: "Nguyễn Văn An",
    title: "Phó Giám đốc",
    phone: "0210 123 456",
    email: "",
    ...more,
  });
  return as(who, async (ctx) => keepContact(ctx, (await contactsHeld(ctx.sql, input.unitId))!, input));
};
const list = async (it: Field, who: Player) =>
  (await seen<ContactList>(who, contactList(it.year.blocSlug, it.year.year))).units.flatMap(({ contacts }) =>
    contacts.map(({ fullName }) => fullName),
  );

test("a unit keeps its two contacts; the secretary of its bloc and the board see them, a colleague of another unit and the head do not", async () => {
  const it = await aField(),
    admin = await aPerson(it.province, { posts: ["province_admin"] });
  await keep(it, 2, it.officers[2]!);
  await keep(it, 2, admin, { role: "OFFICER", fullName: "Trần Thị Bình", phone: "", email: "binh@example.gov.vn" });
  const both = ["Nguyễn Văn An", "Trần Thị Bình"];
  expect([await list(it, it.secretary), await list(it, it.board), await list(it, it.officers[2]!)]).toEqual([both, both, both]);
  expect([await list(it, it.officers[1]!), await list(it, it.head), await list(it, it.deputy)]).toEqual([[], [], []]);
  expect((await seen<UnitContacts>(it.officers[2]!, unitContacts("cua-toi"))).contacts).toHaveLength(2);
  // the control: it is the policy of the database that hides them
  await ownerSql.query("alter policy unit_contact_sight on unit_contact using (true)");
  try {
    expect(await list(it, it.officers[1]!)).toEqual(both);
  } finally {
    await ownerSql.query(`alter policy unit_contact_sight on unit_contact using (unit_id = any ((select app_units())::uuid[]) or (select app_reach()) && array['board_officer', 'board_leader', 'province_admin']
      or exists (select from bloc_membership m join bloc_year y on y.province_id = m.province_id and y.bloc_id = m.bloc_id and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on)
        where m.province_id = unit_contact.province_id and m.unit_id = unit_contact.unit_id and 'bloc_secretary@' || y.id::text = any ((select app_reach())::text[])))`);
  }
});

test("a secretary of another bloc sees none", async () => {
  const it = await aField(),
    other = await aField();
  await keep(it, 1, it.officers[1]!);
  await expect(seen<ContactList>(other.secretary, contactList(it.year.blocSlug, it.year.year))).rejects.toThrow(); // another province: there is no such bloc
  expect(await list(it, it.secretary)).toEqual(["Nguyễn Văn An"]);
});

test("two at once on one contact: both texts are shown, and names stay out of the log", async () => {
  const it = await aField(),
    colleague = await aPerson(it.province, { unit: it.units[2]!, posts: ["unit_leader"] });
  const both = await atOnce(2, (n) => keep(it, 2, n === 0 ? it.officers[2]! : colleague, { fullName: `Người ${n}` }));
  expect([both.done.length, both.refused.length]).toEqual([1, 1]);
  expect(both.refused[0]).toMatchObject({ fields: [{ field: "fullName", label: "Họ và tên" }] });
  const { rows } = await ownerSql.query<{ detail: object }>("select detail from audit_entry where about = $1 and event = 'contact.kept'", [
    it.units[2]!.id,
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Người|0210/);
  await as(it.officers[2]!, async (ctx) =>
    removeContact(ctx, (await contactsHeld(ctx.sql, it.units[2]!.id))!, { unitId: it.units[2]!.id, role: "LEADER", version: 1 }),
  );
  expect(await list(it, it.secretary)).toEqual([]);
});

test("somebody who cannot be reached is no contact, and a telephone is one", async () => {
  const it = await aField();
  await expect(keep(it, 0, it.officers[0]!, { phone: "", email: "" })).rejects.toMatchObject({
    items: [{ code: "contact.unreachable", field: "phone" }],
  });
  expect(
    ContactInput.safeParse({ unitId: it.units[0]!.id, role: "LEADER", version: "0", fullName: "A", phone: "gọi tôi", email: "" }).error
      ?.issues[0],
  ).toMatchObject({ path: ["phone"], message: expect.stringContaining("Số điện thoại") });
});
