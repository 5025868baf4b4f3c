import { gzipSync } from "node:zlib";
import { seedProposals } from "../../../prisma/seed/scale/proposals.ts";
import { asSuper, type Bench, PROVINCE } from "../bench.ts";
import { answersIn, checked, fetched, type Target, warmed } from "../load.ts";
import { type Figure, inTurn, judged, type Measured, rounded } from "../rounds.ts";
import { processorOf } from "../servers.ts";

export const IDS = ["P1", "P2", "P11"];

const AT = `/${PROVINCE}`,
  LENGTH = 1_500;
type Page = {
  id: string;
  name: string;
  path: string;
  says: string;
  who?: string;
  goal: string;
  beside: "/" | "/tinh";
  /** Rows that only this page is measured with, and their end. */ before?: (bench: Bench) => Promise<() => Promise<void>>;
};

/** Dossiers that no other figure counts. */
async function fiveThousand(bench: Bench): Promise<() => Promise<void>> {
  const db = await bench.province(),
    clear = () =>
      asSuper(db, async (client) => void (await client.query("delete from award_proposal where invented = 'Hồ sơ sinh ra để đo và thử.'")));
  await clear();
  await asSuper(db, async (client) => {
    await seedProposals(
      client,
      (await client.query<{ id: string }>("select id from province where slug = $1", [PROVINCE])).rows[0]!.id,
      5_000,
    );
    await client.query("vacuum analyze award_proposal");
  });
  return clear;
}
const PAGES: Page[] = [
  { id: "P1", name: "Việc cần làm (thư ký khối)", path: `${AT}/viec`, says: "Việc cần làm", who: "thuky", goal: "≥ 0.50", beside: "/" },
  {
    id: "P1-ban",
    name: "Bàn làm việc của Ban (34 khối)",
    path: `${AT}/ban`,
    says: "Khối số 20",
    who: "chuyenvien",
    goal: "≥ 0.50",
    beside: "/",
  },
  {
    id: "P2",
    name: "Bảng tự chấm, 50 tiêu chí, đang sửa",
    path: `${AT}/khoi/khoi-01/2026/cham-diem/co-quan-001`,
    says: "Bảng tự chấm điểm",
    who: "thuky",
    goal: "≥ 0.50",
    beside: "/",
  },
  {
    id: "P2-xep-hang",
    name: "Xếp hạng 12 đơn vị × 50 tiêu chí",
    path: `${AT}/khoi/khoi-03/2026/xep-hang`,
    says: "Xếp hạng",
    who: "chuyenvien",
    goal: "≥ 0.50",
    beside: "/",
  },
  {
    id: "P1-ho-so",
    name: "Hồ sơ đề nghị: 5.000 hồ sơ, lọc và sắp xếp",
    path: `${AT}/ban/de-nghi?cho=chuyen-vien&xep=moi`,
    says: "Hồ sơ đề nghị",
    who: "chuyenvien",
    goal: "≥ 0.50",
    beside: "/",
    before: fiveThousand,
  },
  { id: "P11", name: "Trang công khai của tỉnh", path: AT, says: "Tỉnh Đo", goal: "≥ 0.90", beside: "/tinh" },
];

/** One page against the bare one, in turn; before it both are asked until they run warm. */
export async function measure(bench: Bench): Promise<Figure[]> {
  const app = await bench.app(),
    bare = await bench.bare(),
    figures: Figure[] = [];
  for (const { id, name, path, says, who, goal, beside, before } of PAGES) {
    const after = await before?.(bench);
    const ours: Target = { url: `${app}${path}`, says, ...(who ? { cookie: `phien=${await bench.signedIn(who)}` } : {}) };
    const other: Target = { url: `${bare}${beside}`, says: "Trang" };
    await checked(ours);
    await checked(other);
    await warmed(ours);
    await warmed(other);
    figures.push(...(await against(id, name, goal, { url: app, target: ours }, { url: bare, target: other })));
    bench.say(line(figures.at(-1)!));
    await after?.();
    if (id === "P2") figures.push(...(await sizes(ours, app, other, bare)));
  }
  return figures;
}
type Side = { url: string; target: Target };
/** Where others use the machine, answers a second say who was let in; processor time an answer still says what each costs. */
const BUSY = 0.25;

/** Pages a second of both in turn. On a busy machine the processor time of the two servers decides, from the same rounds. */
async function against(id: string, name: string, goal: string, ours: Side, baseline: Side): Promise<Figure[]> {
  const costs = { ours: [] as number[], baseline: [] as number[] };
  const round =
    (side: keyof typeof costs, { url, target }: Side) =>
    async () => {
      const before = processorOf(url),
        { answers, seconds } = await answersIn(target, LENGTH),
        after = processorOf(url);
      if (before !== null && after !== null) costs[side].push(answers / (after - before));
      return answers / seconds;
    };
  const rates = await inTurn({ ours: round("ours", ours), baseline: round("baseline", baseline) });
  if (rates.spread <= BUSY || costs.ours.length === 0) return [judged(id, name, "trang/giây", goal, rates)];
  const own = costs.ours.values(),
    other = costs.baseline.values();
  const byCost: Measured = await inTurn({
    ours: async () => own.next().value! * 1000,
    baseline: async () => other.next().value! * 1000,
    rounds: costs.ours.length,
  });
  return [judged(id, name, "trang/giây CPU", goal, byCost, `máy bận, so theo CPU; theo trang/giây là ${rounded(rates.ratio)}`)];
}

const line = ({ id, ours, baseline, ratio }: Figure) => `  ${id}: ${ours} / ${baseline} = ${ratio}`;

const CHUNK = /\/_next\/static\/[^"'\\ ]+?\.js/g;
/** Script that the page asks for, compressed; the polyfill file is for browsers without modules and never loaded by others. */
async function scripts(html: string, address: string): Promise<number> {
  const old = new Set([...html.matchAll(/<script[^>]+nomodule[^>]*>/gi)].flatMap(([tag]) => tag.match(CHUNK) ?? []));
  const names = [...new Set((html.match(CHUNK) ?? []).filter((one) => !old.has(one)))];
  const bytes = await Promise.all(
    names.map(async (name) => gzipSync((await fetched({ url: `${address}${name}` })).body, { level: 6 }).length),
  );
  return bytes.reduce((sum, one) => sum + one, 0) / 1024;
}

async function sizes(ours: Target, app: string, other: Target, bare: string): Promise<Figure[]> {
  const own = await checked(ours),
    plain = await checked(other);
  const more = (await scripts(own.html, app)) - (await scripts(plain.html, bare));
  return [
    limited("P2-html", "Bảng tự chấm: HTML và dữ liệu, nén, so với mức 20 KB", own.gzip / 1024, 20),
    limited("P2-script", "Bảng tự chấm: mã thêm so với trang trống, nén, so với mức 55 KB", more, 55),
  ];
}
const limited = (id: string, name: string, kilobytes: number, most: number): Figure => {
  const ratio = rounded(kilobytes / most);
  return {
    id,
    name,
    unit: "KB",
    ours: rounded(kilobytes),
    baseline: most,
    ratio,
    interval: [ratio, ratio],
    goal: "≤ 1",
    holds: ratio <= 1,
  };
};
