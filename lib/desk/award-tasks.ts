import { postFor } from "@/lib/access/policy";
import type { Actor } from "@/lib/tenancy/actor";
import type { Task } from "./desk";
import { boardAwards, councilAwards } from "./award-board-tasks";
import { type AwardWork, task } from "./award-work";

/** Everything of the way from nomination to decision that this person has to do, by all posts. */
export function awardTasks(actor: Actor, work: AwardWork, home: string, today: string): Task[] {
  return [
    ...work.years.flatMap((year) => blocTasks(actor, year, home)),
    ...work.letters.flatMap((letter) => letterTasks(actor, letter, home)),
    ...boardAwards(actor, work, home),
    ...councilAwards(actor, work, home, today),
  ];
}

function blocTasks(actor: Actor, year: AwardWork["years"][number], home: string): Task[] {
  const facts = { blocYearId: year.blocYearId },
    href = `${home}/khoi/${year.slug}/${year.year}/de-nghi`,
    found: Task[] = [];
  const drafts = postFor("proposal.draft", actor, facts),
    sends = postFor("proposal.send", actor, facts),
    place = { bloc: year.shortName, year: year.year };
  if (drafts && year.nominated > 0)
    found.push(
      task(drafts, {
        key: `propose-${year.blocYearId}`,
        title: `Lập hồ sơ cho ${year.nominated} đề cử khen thưởng`,
        detail: "",
        place,
        due: null,
        href,
        verb: "Lập",
      }),
    );
  if (drafts && year.returned > 0)
    found.push(
      task(drafts, {
        key: `returned-${year.blocYearId}`,
        title: `Bổ sung ${year.returned} hồ sơ bị trả lại`,
        detail: "",
        place,
        due: null,
        href,
        verb: "Bổ sung",
      }),
    );
  if (drafts && year.lacking > 0)
    found.push(
      task(drafts, {
        key: `papers-${year.blocYearId}`,
        title: `Bổ sung giấy tờ cho ${year.lacking} hồ sơ đang soạn`,
        detail: "Còn thiếu giấy tờ hoặc tóm tắt thành tích.",
        place,
        due: null,
        href,
        verb: "Mở",
      }),
    );
  const ready = year.drafting - year.lacking;
  if (sends && ready > 0)
    found.push(
      task(sends, {
        key: `send-${year.blocYearId}`,
        title: `Kiểm tra, gửi ${ready} hồ sơ đề nghị khen thưởng`,
        detail: "Đã đủ giấy tờ.",
        place,
        due: null,
        href,
        verb: "Gửi",
      }),
    );
  return found;
}

function letterTasks(
  actor: Actor,
  { id, unitId, slug, occasion, draft, subjects, returned }: AwardWork["letters"][number],
  home: string,
): Task[] {
  const facts = { unitId, scope: unitId ? ("unit" as const) : ("province" as const) },
    writes = postFor("proposal_letter.write", actor, facts),
    sends = postFor("proposal_letter.send", actor, facts);
  const it = {
    detail: `${occasion[0]!.toLocaleUpperCase("vi")}${occasion.slice(1).replace(/[.]+$/, "")}.`,
    due: null,
    href: unitId ? `${home}/don-vi/${slug}/de-nghi/${id}` : `${home}/ban/de-nghi/to-trinh/${id}`,
  };
  if (returned > 0)
    return writes
      ? [task(writes, { ...it, key: `letter-back-${id}`, title: `Bổ sung ${returned} hồ sơ của tờ trình bị trả lại`, verb: "Bổ sung" })]
      : [];
  const post = subjects > 0 ? (sends ?? writes) : writes;
  return draft && post
    ? [
        task(post, {
          ...it,
          key: `letter-${id}`,
          title: subjects > 0 ? `Kiểm tra, gửi tờ trình có ${subjects} đề nghị khen thưởng` : "Ghi đối tượng vào tờ trình khen thưởng",
          verb: "Mở",
        }),
      ]
    : [];
}
