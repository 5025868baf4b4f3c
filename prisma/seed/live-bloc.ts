import { sowBloc, sowYear } from "./bloc.ts";
import { sowPerson, sowUnits, type Keys, type SeedUnit } from "./province.ts";
import type { Sower } from "./sow.ts";

export type SeedLiveBloc = {
  key: string;
  name: string;
  short: string;
  since: string;
  units: SeedUnit[];
  head: { unit: string; leader: [name: string, title: string]; secretary: string };
  member: { unit: string; leader: [name: string, title: string]; officer: string };
};

const YEAR = "2027";

/** A small bloc whose next year stands in preparing: whoever tries the demo can draft, adopt and sign a pledge of their own. */
export async function sowLiveBloc(sower: Sower, at: Keys, slug: string, it: SeedLiveBloc): Promise<void> {
  await sowUnits(sower, at, slug, it.units, it.since);
  const { head, member } = it;
  const person = (key: string, account: string, name: string, title: string, unit: string, code: string) =>
    sowPerson(sower, at, slug, { key, account, name, title, unit, posts: [{ code, unit }] }, it.since);
  await person("khoi-truong", "khoitruong", head.leader[0], head.leader[1], head.unit, "unit_leader");
  await person("thu-ky", "thuky", head.secretary, "Chuyên viên", head.unit, "unit_officer");
  await person("lanh-dao-don-vi", "lanhdaodonvi", member.leader[0], member.leader[1], member.unit, "unit_leader");
  await person("don-vi", "donvi", member.officer, "Chuyên viên", member.unit, "unit_officer");
  await sowBloc(sower, at, { key: it.key, name: it.name, short: it.short });
  await sowYear(sower, at, {
    bloc: it.key,
    year: YEAR,
    mode: "live",
    stage: "preparing",
    members: it.units.map(({ key }) => key),
    memberSince: it.since,
    head: head.unit,
    holders: { head: "khoi-truong", secretary: "thu-ky" },
    more: { invented: "Khối và người của năm này là dữ liệu minh họa." },
  });
}
