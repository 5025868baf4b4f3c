import type { Browser } from "@playwright/test";
import { anArticle, ARTICLE } from "../article.ts";
import { asSuper, type Bench, PROVINCE } from "../bench.ts";
import { compared, type Figure, judged, median, rounded, ROUNDS } from "../rounds.ts";
import { firstView, launched, open, PHONE, type Seen, type Session, WIDE } from "../view.ts";

export const IDS = ["P15"];

const AT = `/${PROVINCE}`,
  SHEET = `${AT}/khoi/khoi-01/2026/cham-diem/co-quan-001`;
/** `more`: KB of script that a page may bring beside what the bare one brings. Citizens read on a telephone, officials score at a desk. */
type View = { id: string; name: string; path: string; more: number; official?: boolean };
const VIEWS: View[] = [
  { id: "P15-cong", name: "Trang công khai của tỉnh", path: AT, more: 0 },
  { id: "P15-bai", name: "Trang một bài", path: `${AT}/tin/${ARTICLE.slug}`, more: 0 },
  { id: "P15-gop-y", name: "Trang góp ý", path: `${AT}/gop-y`, more: 35 },
  { id: "P15-bang", name: "Bảng tự chấm", path: SHEET, more: 55, official: true },
];

/** A main thread that is held for less than this in all is not felt; below it both sides count as this much, or a bare page that holds it for nothing would divide by nothing. */
const UNFELT = 50;
/** The head of an answer is a few bytes longer or shorter from one visit to the next. */
const HEADS = 1;

export async function measure(bench: Bench): Promise<Figure[]> {
  const app = await bench.app(),
    bare = await bench.bare(),
    db = await bench.province(),
    clear = await anArticle(bench);
  await asSuper(db, (client) =>
    client.query("update score_sheet s set state = 'drafting' from unit u where u.id = s.unit_id and u.slug = 'co-quan-001'"),
  );
  const session: Session = { url: app, value: await bench.signedIn("thuky") },
    browser = await launched();
  try {
    const visits = [
      { id: "", url: `${bare}/tinh`, wide: false },
      ...VIEWS.map(({ id, path, official }) => ({ id, url: app + path, wide: official ?? false })),
    ];
    const seen = await inRounds(
      visits.map(({ id, url, wide }) => [id, () => viewed(browser, url, wide, wide ? session : undefined)] as const),
    );
    const figures = VIEWS.flatMap((view) => figuresOf(view, seen.get(view.id)!, seen.get("")!));
    for (const { id, ours, baseline, ratio } of figures) bench.say(`  ${id}: ${ours} / ${baseline} = ${ratio}`);
    return figures;
  } finally {
    await browser.close();
    await clear();
  }
}

async function viewed(browser: Browser, url: string, wide: boolean, session?: Session): Promise<Seen> {
  const opened = await open(browser, wide ? WIDE : PHONE, session);
  try {
    return await firstView(opened, url);
  } finally {
    await opened.close();
  }
}

/** All pages and the bare one in each round, every round beginning with another; one round before them warms the servers. */
async function inRounds(visits: (readonly [string, () => Promise<Seen>])[]): Promise<Map<string, Seen[]>> {
  const seen = new Map(visits.map(([id]) => [id, [] as Seen[]]));
  for (let round = -1; round < ROUNDS; round++) {
    for (let n = 0; n < visits.length; n++) {
      const [id, visit] = visits[(n + Math.max(round, 0)) % visits.length]!,
        it = await visit();
      if (round >= 0) seen.get(id)!.push(it);
    }
  }
  return seen;
}

function figuresOf({ id, name, more }: View, own: Seen[], bare: Seen[]): Figure[] {
  const pairs = (of: (it: Seen) => number) => own.map((it, round) => [of(it), of(bare[round]!)] as [number, number]),
    middle = (all: Seen[], of: (it: Seen) => number) => median(all.map(of));
  const blocked = `thật: ${rounded(middle(own, (it) => it.blocked))} và ${rounded(middle(bare, (it) => it.blocked))} ms; dưới ${UNFELT} ms cả hai bên tính là ${UNFELT} ms`;
  const rest = `HTML, kiểu, phông, ảnh: ${rounded(middle(own, (it) => it.rest))} KB`;
  return [
    judged(`${id}-lcp`, `${name}: hiện phần lớn nhất (LCP), 1,6 Mbps, CPU chậm 4 lần`, "ms", "≤ 1.3", compared(pairs((it) => it.painted))),
    judged(`${id}-tai`, `${name}: tải xong`, "ms", "≤ 1.3", compared(pairs((it) => it.load)), rest),
    judged(`${id}-ban`, `${name}: luồng chính bị giữ (TBT)`, "ms", "≤ 1.3", compared(pairs((it) => Math.max(it.blocked, UNFELT))), blocked),
    within(`${id}-xe`, `${name}: xê dịch khi tải (CLS), lượt xấu nhất, so với mức 0,02`, "", Math.max(...own.map((it) => it.moved)), 0.02),
    more === 0
      ? within(
          `${id}-ma`,
          `${name}: mã trình duyệt nhận, nén, so với trang trống`,
          "KB",
          middle(own, (it) => it.script),
          middle(bare, (it) => it.script) + HEADS,
        )
      : within(
          `${id}-ma`,
          `${name}: mã thêm so với trang trống, nén, so với mức ${more} KB`,
          "KB",
          middle(own, (it) => it.script) - middle(bare, (it) => it.script),
          more,
        ),
  ];
}

const within = (id: string, name: string, unit: string, ours: number, most: number): Figure => {
  const ratio = rounded(ours / most);
  return {
    id,
    name,
    unit,
    ours: rounded(ours),
    baseline: rounded(most),
    ratio,
    interval: [ratio, ratio],
    goal: "≤ 1",
    holds: ours <= most,
  };
};
