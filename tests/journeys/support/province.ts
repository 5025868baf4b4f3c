import { sowPerson, sowProvince, sowUnits, type Keys, type SeedPerson, type SeedUnit } from "../../../prisma/seed/province.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { asOwner } from "./owner.ts";

export const PASSWORD = "mot-cau-de-nho-2026";
const SINCE = "2025-07-01";

/** As many units as asked, each with a leader and an officer: people and units are all a journey may find; every later fact enters through the browser. */
export const unitsOf = (count: number): SeedUnit[] =>
  Array.from({ length: count }, (_, n) => ({
    key: `so-${n + 1}`,
    code: `S${n + 1}`,
    name: `Sở thứ ${n + 1}`,
    short: `Sở ${n + 1}`,
    leader: [`Lãnh đạo ${n + 1}`, "Giám đốc"],
    officer: `Chuyên viên ${n + 1}`,
  }));

type Beside = {
  /** Whoever is needed beside leaders and officers: the board, a deputy. */ people?: SeedPerson[];
  /** From when all posts count. */ since?: string;
};

/** A province in which nothing has happened yet. Sign-in names are `<key>@<slug>.demo`. */
export const anEmptyProvince = (
  slug: string,
  name: string,
  units: SeedUnit[],
  { people = [], since = SINCE }: Beside = {},
): Promise<Keys> =>
  asOwner(async (client) => {
    const sower = new Sower(client);
    await sower.usePassword(PASSWORD);
    const at = await sowProvince(sower, {
      slug,
      name,
      kind: "PROVINCE",
      code: "00",
      placeName: name,
      boardName: "Phòng Thi đua - Khen thưởng",
      contact: "Dữ liệu thử",
    });
    await sowUnits(sower, at, slug, units, since);
    await sowPerson(
      sower,
      at,
      slug,
      { key: "quan-tri", account: "quantri", name: "Quản trị Một", title: "Quản trị", posts: [{ code: "province_admin" }] },
      since,
    );
    await sowPerson(
      sower,
      at,
      slug,
      { key: "quan-tri-hai", name: "Quản trị Hai", title: "Quản trị", posts: [{ code: "province_admin" }] },
      since,
    );
    for (const person of people) await sowPerson(sower, at, slug, person, since);
    return at;
  });
