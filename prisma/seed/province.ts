import { idOf, type Sower } from "./sow.ts";

export type SeedUnit = { key: string; code: string; name: string; short: string; leader?: [name: string, title: string]; officer?: string };
export type SeedPost = { code: string; unit?: string };
export type SeedPerson = { key: string; name: string; title: string; unit?: string; account?: string; posts: SeedPost[] };

export type SeedProvince = {
  slug: string;
  name: string;
  kind: "PROVINCE" | "CITY";
  code: string;
  boardName: string;
  placeName: string;
  contact: string;
  /** Else the day on which the provinces of today began. */
  since?: string;
};

/** Ids of one province by their keys, so that a story reads in words. */
export const keysOf = (slug: string) => ({
  province: idOf("province", slug),
  unit: (key: string) => idOf(slug, "unit", key),
  person: (key: string) => idOf(slug, "person", key),
  bloc: (key: string) => idOf(slug, "bloc", key),
  year: (bloc: string, year: string) => idOf(slug, "bloc-year", bloc, year),
  of: (...names: string[]) => idOf(slug, ...names),
});
export type Keys = ReturnType<typeof keysOf>;

export async function sowProvince(sower: Sower, it: SeedProvince): Promise<Keys> {
  const at = keysOf(it.slug);
  await sower.into("province", [{ id: at.province, slug: it.slug, name: it.name, kind: it.kind, code: it.code, demo: true }]);
  await sower.enter(at.province);
  await sower.into("province_setting", [
    {
      id: at.of("setting"),
      board_name: it.boardName,
      place_name: it.placeName,
      contact: it.contact,
      second_factor_required: false,
    },
  ]);
  sower.audit("province.created", at.province, { slug: it.slug }, `${it.since ?? "2025-07-01"}T08:00:00+07:00`);
  return at;
}

/** Units with their leader and officer; `accounts` names the two persons that get one. */
export async function sowUnits(
  sower: Sower,
  at: Keys,
  slug: string,
  units: SeedUnit[],
  since: string,
  territoryId?: string,
): Promise<void> {
  for (const unit of units) {
    await sower.into("unit", [
      { id: at.unit(unit.key), code: unit.code, slug: unit.key, name: unit.name, short_name: unit.short, territory_id: territoryId },
    ]);
    if (unit.leader) {
      await sowPerson(
        sower,
        at,
        slug,
        {
          key: `lanh-dao-${unit.key}`,
          name: unit.leader[0],
          title: unit.leader[1],
          unit: unit.key,
          posts: [{ code: "unit_leader", unit: unit.key }],
        },
        since,
      );
    }
    if (unit.officer) {
      await sowPerson(
        sower,
        at,
        slug,
        {
          key: `can-bo-${unit.key}`,
          name: unit.officer,
          title: "Chuyên viên",
          unit: unit.key,
          posts: [{ code: "unit_officer", unit: unit.key }],
        },
        since,
      );
    }
  }
}

/** A person; everybody gets an account `<key>@<slug>.demo`, those of the contract a short name. Posts come confirmed. */
export async function sowPerson(sower: Sower, at: Keys, slug: string, it: SeedPerson, since: string): Promise<void> {
  const name = `${it.account ?? it.key}@${slug}.demo`,
    account = idOf("account", name);
  await sower.into("account", [{ id: account, sign_in_name: name, email: name }]);
  await sower.into("credential", [{ id: idOf("credential", name), account_id: account, kind: "password", secret: sower.passwordHash }]);
  await sower.into("person", [
    { id: at.person(it.key), account_id: account, unit_id: it.unit && at.unit(it.unit), code: it.key, full_name: it.name, title: it.title },
  ]);
  await sower.into("person_contact", [{ id: at.of("contact", it.key), person_id: at.person(it.key), email: name }]);
  await sower.into(
    "post",
    it.posts.map((post, n) => ({
      id: at.of("post", it.key, String(n)),
      person_id: at.person(it.key),
      unit_id: post.unit && at.unit(post.unit),
      code: post.code,
      since,
      basis: "Dữ liệu minh họa",
      confirmed_at: `${since}T08:00:00+07:00`,
    })),
  );
}

/** The roles of the demo contract that every province has beside its units. */
export async function sowOffices(
  sower: Sower,
  at: Keys,
  slug: string,
  names: { admin: string; officer: string; leader: string; council: string; inspector: string; boardUnit?: string },
  since: string,
): Promise<void> {
  const board = names.boardUnit ? { unit: names.boardUnit } : {};
  const people: SeedPerson[] = [
    { key: "quan-tri", account: "quantri", name: names.admin, title: "Quản trị hệ thống", ...board, posts: [{ code: "province_admin" }] },
    { key: "quan-tri-2", name: "Đinh Công Sơn", title: "Quản trị hệ thống (người thứ hai)", ...board, posts: [{ code: "province_admin" }] },
    { key: "chuyen-vien", account: "chuyenvien", name: names.officer, title: "Chuyên viên", ...board, posts: [{ code: "board_officer" }] },
    { key: "lanh-dao", account: "lanhdao", name: names.leader, title: "Trưởng phòng", ...board, posts: [{ code: "board_leader" }] },
    {
      key: "hoi-dong",
      account: "hoidong",
      name: names.council,
      title: "Ủy viên Hội đồng",
      ...board,
      posts: [{ code: "council_member" }, { code: "council_secretary" }],
    },
    { key: "giam-sat", account: "giamsat", name: names.inspector, title: "Thanh tra viên", posts: [{ code: "inspector" }] },
  ];
  for (const person of people) await sowPerson(sower, at, slug, person, since);
}
