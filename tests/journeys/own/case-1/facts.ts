import { sowBloc, sowYear } from "../../../../prisma/seed/bloc.ts";
import { sowMeeting } from "../../../../prisma/seed/meeting.ts";
import { type SeedPlan, sowPlan } from "../../../../prisma/seed/plans/plan.ts";
import { sowPledge } from "../../../../prisma/seed/pledge.ts";
import { keysOf } from "../../../../prisma/seed/province.ts";
import { Sower } from "../../../../prisma/seed/sow.ts";
import { asOwner } from "../../support/owner.ts";
import { SLUG, UNITS, YEAR } from "./cast.ts";

const INVENTED = "Văn bản thử, theo chủ đề bản tin năm 2017.";
const textOf = (kind: "PLAN" | "REGULATION"): Omit<SeedPlan, "yearId" | "at"> => ({
  key: kind,
  kind,
  number: 1,
  title: `${kind === "PLAN" ? "Kế hoạch" : "Quy chế"} hoạt động năm ${YEAR} của Khối`,
  invented: INVENTED,
  ...(kind === "PLAN" ? { unitsBy: `${YEAR}-12-31` } : {}),
  sections:
    kind === "PLAN"
      ? [
          {
            key: "noi-dung",
            heading: "Nội dung thi đua",
            points: [
              {
                key: "chi-tieu",
                body: "Mỗi đơn vị có việc cụ thể góp vào các chỉ tiêu kinh tế - xã hội của tỉnh.",
                target: "1 việc",
                who: "Các đơn vị",
                until: `${YEAR}-11-30`,
              },
              { key: "cap-uy", body: "Tham mưu cho Tỉnh ủy lãnh đạo công tác Mặt trận và các đoàn thể.", who: "Ủy ban Mặt trận Tổ quốc" },
              { key: "cuoc-van-dong", body: "Gắn phong trào thi đua với các cuộc vận động, thu hút đoàn viên, hội viên và Nhân dân." },
            ],
          },
        ]
      : [
          {
            key: "nguyen-tac",
            heading: "Nguyên tắc hoạt động",
            points: [{ key: "dan-chu", body: "Khối quyết định theo đa số, công khai trong khối." }],
          },
        ],
});

const presences = UNITS.map(({ key, leader }) => ({ unit: key, name: leader![0], title: leader![1] }));
const names = Object.fromEntries(UNITS.map(({ key, name }) => [key, name]));

/** The conference is open with all ten present, plan and regulation lie before it as drafts, and nine of the ten have signed the pledge. */
async function theConference(): Promise<string> {
  const at = keysOf(SLUG);
  return asOwner(async (client) => {
    const sower = new Sower(client);
    await sower.enter(at.province);
    await sowBloc(sower, at, { key: "mttq-doan-the", name: "Khối thi đua MTTQ và các đoàn thể tỉnh", short: "MTTQ và các đoàn thể" });
    const yearId = await sowYear(sower, at, {
      bloc: "mttq-doan-the",
      year: YEAR,
      mode: "live",
      stage: "preparing",
      members: UNITS.map(({ key }) => key),
      head: "to-chuc-1",
      holders: { head: "lanh-dao-to-chuc-1", secretary: "can-bo-to-chuc-1" },
    });
    for (const kind of ["PLAN", "REGULATION"] as const)
      await sowPlan(sower, at, { ...textOf(kind), yearId, at: `${YEAR}-01-01T09:00:00+07:00` });
    const meeting = await sowMeeting(sower, at, names, {
      key: "trien-khai",
      bloc: "mttq-doan-the",
      yearId,
      kind: "LAUNCH",
      title: "Hội nghị triển khai công tác thi đua",
      place: "Hội trường tỉnh",
      startsAt: `${YEAR}-01-02T00:05`,
      endedAt: `${YEAR}-01-02T02:00`,
      mode: "live",
      presences,
      open: true,
      agenda: ["Kế hoạch và quy chế hoạt động", "Tiêu chí chấm điểm", "Phát động, đăng ký thi đua", "Ký kết giao ước"],
      resolutions: [],
      more: { chair_name: "Chủ tịch 1", chair_title: "Khối trưởng", secretary_name: "Cán bộ 1" },
    });
    await sowPledge(sower, at, names, {
      key: "giao-uoc",
      yearId,
      title: `Giao ước thi đua năm ${YEAR}`,
      blocName: "Khối thi đua MTTQ và các đoàn thể tỉnh",
      year: YEAR,
      preamble: "Mười đơn vị thống nhất ký kết giao ước thi đua:",
      closing: "Cuối năm khối suy tôn đơn vị tiêu biểu.",
      manner: "APP",
      clauses: [
        { heading: "Giữ vững nhiệm vụ chính trị", body: "Bám sát nhiệm vụ chính trị của tỉnh và của từng tổ chức." },
        { heading: "Gắn với các cuộc vận động", body: "Thu hút đoàn viên, hội viên và Nhân dân tham gia." },
      ],
      targets: [],
      parties: UNITS.map(({ key }) => key),
      adoptedAt: `${YEAR}-01-02T01:00:00+07:00`,
      signatures: UNITS.slice(0, 9).map(({ key, leader }) => ({
        unit: key,
        name: leader![0],
        title: leader![1],
        at: `${YEAR}-01-02T01:20:00+07:00`,
        person: `lanh-dao-${key}`,
      })),
      more: { invented: INVENTED },
    });
    await sower.writeAudit();
    return meeting;
  });
}

process.stdout.write(await theConference());
