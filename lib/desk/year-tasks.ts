import { postFor } from "@/lib/access/policy";
import { blocNoun, HOLDERS_OF, holderWords, STAGE_WORDS } from "@/lib/blocs/words";
import { postLine } from "@/lib/people/words";
import { withLaterDay } from "@/lib/pledges/words";
import { addDays, dateWords } from "@/lib/provinces/dates";
import type { Actor } from "@/lib/tenancy/actor";
import { askedTasks } from "./asked-tasks";
import { opinionTasks } from "./opinion-tasks";
import { crossTasks } from "./cross-tasks";
import { meetingTasks } from "./meeting-tasks";
import { movementTasks } from "./movement-tasks";
import { reportTasks } from "./report-tasks";
import { planTasks } from "./plan-tasks";
import { registrationTasks } from "./registration-tasks";
import { targetTasks } from "./target-tasks";
import { sheetTasks } from "./sheet-tasks";
import { canMove, NEXT, obstaclesToMove } from "@/lib/year/rules";
import { movesYear } from "@/lib/year/who-moves";
import type { DeskYear, Party, Task } from "./desk";
import { placeBeside } from "./place";

type Pledge = NonNullable<DeskYear["pledge"]>;

/** What one year asks of this person. */
export function yearTasks(actor: Actor, year: DeskYear, home: string): Task[] {
  const at = `${home}/khoi/${year.bloc.slug}/${year.year}`;
  return [
    ...signing(actor, year, at),
    ...targets(actor, year, at),
    ...targetTasks(actor, year, at),
    ...registrationTasks(actor, year, at),
    ...naming(actor, year, home),
    ...keeping(actor, year, at),
    ...criteriaTasks(actor, year, at),
    ...opinionTasks(actor, year, at),
    ...meetingTasks(actor, year, at),
    ...askedTasks(actor, year, at),
    ...sheetTasks(actor, year, at),
    ...crossTasks(actor, year, at),
    ...movementTasks(actor, year, at),
    ...reportTasks(actor, year, at),
    ...planTasks(actor, year, at),
    ...moving(actor, year, at),
  ];
}

function signing(actor: Actor, year: DeskYear, at: string): Task[] {
  const { pledge } = year;
  if (!pledge || (pledge.state !== "adopted" && pledge.state !== "signing")) return [];
  return pledge.parties
    .filter(({ signedAt }) => !signedAt)
    .flatMap(({ unitId, name, signBy }) => {
      const post = postFor("pledge.sign", actor, { unitId });
      return post
        ? [
            {
              unitId,
              key: `sign-${pledge.id}-${unitId}`,
              title: `Ký giao ước thi đua năm ${year.year}`,
              detail: `${name}.`,
              place: placeBeside(post, year),
              due: signBy,
              post: postLine(post),
              href: `${at}/giao-uoc`,
              verb: "Ký",
            },
          ]
        : [];
    });
}

function targets(actor: Actor, year: DeskYear, at: string): Task[] {
  const { pledge } = year;
  if (!pledge?.perUnit || (pledge.state !== "draft" && pledge.state !== "adopted")) return [];
  return actor.posts
    .filter(
      (post) =>
        post.code === "unit_officer" &&
        post.unitId &&
        year.memberUnitIds.includes(post.unitId) &&
        !pledge.targetUnitIds.includes(post.unitId),
    )
    .map((post) => ({
      ...(post.unitId ? { unitId: post.unitId } : {}),
      key: `targets-${pledge.id}-${post.unitId}`,
      title: `Nhập chỉ tiêu giao ước năm ${year.year}`,
      detail: `${post.unitName ?? "Đơn vị"} chưa nhập chỉ tiêu nào.`,
      place: placeBeside(post, year),
      due: pledge.signBy,
      post: postLine(post),
      href: `${at}/giao-uoc/chi-tieu?donvi=${post.unitId}`,
      verb: "Nhập",
    }));
}

function naming(actor: Actor, year: DeskYear, home: string): Task[] {
  return year.offices.flatMap((office) => {
    const lacking = HOLDERS_OF[office.kind].filter((role) => !office.held.includes(role));
    const post = postFor("office.name", actor, { unitId: office.unitId });
    if (lacking.length === 0 || !post) return [];
    const roles = lacking.map((role) => holderWords(role, year.bloc.kind)).join(", ");
    return [
      {
        unitId: office.unitId,
        key: `name-${office.id}`,
        title: `Cử ${roles}`,
        detail: `${office.unitName} giữ vị trí của ${blocNoun(year.bloc.kind)} nhưng chưa cử người.`,
        place: placeBeside(post, year),
        due: null,
        post: postLine(post),
        href: `${home}/don-vi/${office.unitSlug}/${year.year}`,
        verb: "Cử",
      },
    ];
  });
}

/** What whoever keeps the bloc has to do: meetings, the pledge's text, those who have not signed. */
function keeping(actor: Actor, year: DeskYear, at: string): Task[] {
  const post = postFor("meeting.keep", actor, { blocYearId: year.id });
  if (!post) return [];
  const task = (it: Omit<Task, "post">): Task => ({ ...it, post: postLine(post) });
  const found: Task[] = [];
  if (year.stage === "preparing" && year.facts.launches === 0) {
    found.push(
      task({
        key: `launch-${year.id}`,
        title: `Lập kế hoạch hội nghị triển khai năm ${year.year}`,
        detail: `Hội nghị thông qua tiêu chí và giao ước của năm.`,
        due: null,
        href: `${at}/hoi-nghi/moi?loai=trien-khai`,
        verb: "Lập",
      }),
    );
  }
  if (year.stage === "deciding" && year.facts.meeting.held === 0) {
    found.push(
      task({
        key: `year-end-${year.id}`,
        title: `Lập kế hoạch hội nghị tổng kết năm ${year.year}`,
        detail: `Điểm đã chốt. Hội nghị bình xét, suy tôn khen thưởng và đơn vị đứng đầu năm sau.`,
        due: year.yearEndBy,
        href: `${at}/hoi-nghi/moi?loai=tong-ket`,
        verb: "Lập",
      }),
    );
  }
  return [...found, ...pledgeKeeping(year, at).map(task)];
}

/** The table of the year: begun, written, adopted, by those who keep the bloc. */
function criteriaTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const post = postFor("meeting.keep", actor, { blocYearId: year.id }),
    { draft, passed } = year.criteria;
  if (!post || (year.stage !== "preparing" && year.stage !== "running" && year.stage !== "scoring")) return [];
  const task = (it: Omit<Task, "post" | "due" | "href"> & { href?: string }): Task[] => [
    { due: null, post: postLine(post), href: `${at}/tieu-chi/soan`, ...it },
  ];
  if (draft && passed)
    return task({
      key: `criteria-adopt-${draft.id}`,
      title: `Ghi nhận thông qua bảng tiêu chí năm ${year.year}`,
      detail: "Hội nghị đã thông qua tiêu chí; bảng có hiệu lực sau khi ghi nhận.",
      verb: "Ghi nhận",
    });
  if (draft) {
    const amends = year.facts.criteriaAdopted;
    return task({
      key: `criteria-${draft.id}`,
      title: amends ? `Hoàn thiện bản sửa đổi tiêu chí năm ${year.year}` : `Đưa bảng tiêu chí năm ${year.year} ra hội nghị thông qua`,
      detail: `Dự thảo có ${draft.items} tiêu chí.`,
      place: placeBeside(post, year),
      verb: "Mở",
    });
  }
  return year.facts.criteriaAdopted
    ? []
    : task({
        key: `criteria-draft-${year.id}`,
        title: `Soạn bảng tiêu chí chấm điểm năm ${year.year}`,
        detail: `Lấy khung có sẵn hoặc bảng năm trước rồi sửa.`,
        place: placeBeside(post, year),
        verb: "Soạn",
      });
}

function pledgeKeeping(year: DeskYear, at: string): Omit<Task, "post">[] {
  const { pledge } = year;
  const href = `${at}/giao-uoc`;
  if (year.stage !== "preparing" && year.stage !== "running" && !(year.stage === "scoring" && pledge?.state === "signing")) return [];
  if (!pledge || (pledge.state === "draft" && pledge.clauses === 0))
    return [
      {
        key: `draft-${year.id}`,
        title: `Soạn giao ước thi đua năm ${year.year}`,
        detail: `Ghi các điều của giao ước để hội nghị thông qua.`,
        due: null,
        href: `${href}/soan`,
        verb: "Soạn",
      },
    ];
  if (pledge.state === "draft")
    return [
      {
        key: `adopt-${pledge.id}`,
        title: `Đưa giao ước năm ${year.year} ra hội nghị thông qua`,
        detail: `Dự thảo có ${pledge.clauses} điều.`,
        due: null,
        href: `${href}/soan`,
        verb: "Mở",
      },
    ];
  const waiting = pledge.parties.filter(({ signedAt }) => !signedAt);
  if (waiting.length === 0) return [];
  return [
    {
      key: `unsigned-${pledge.id}`,
      title: `${waiting.length} đơn vị chưa ký giao ước`,
      detail: `${namesOf(pledge, waiting)}.`,
      due: waiting.flatMap(({ signBy }) => signBy ?? []).toSorted()[0] ?? null,
      href,
      verb: "Xem",
      copy: reminderOf(year, pledge, waiting),
    },
  ];
}

const namesOf = ({ signBy }: Pledge, parties: readonly Party[]) =>
  parties.map((party) => withLaterDay(party.name, party.signBy, signBy)).join("; ");

/** Ready to be pasted: who is asked, for what, until when; the common day only where somebody still has it. */
function reminderOf(year: DeskYear, pledge: Pledge, waiting: readonly Party[]): string {
  const { signBy } = pledge,
    until = signBy && waiting.some((party) => party.signBy === signBy) ? ` trước ngày ${dateWords(signBy)}` : "";
  return `Kính gửi lãnh đạo các đơn vị: ${namesOf(pledge, waiting)}.\n${year.bloc.name} đề nghị đơn vị ký Giao ước thi đua năm ${year.year}${until}. Vào mục Việc cần làm, chọn Ký giao ước. Trân trọng.`;
}

/** The head moves the year on when nothing stands in the way; before the scoring day it is no duty yet. */
function moving(actor: Actor, year: DeskYear, at: string): Task[] {
  const post = actor.posts.find(({ code, blocYearId }) => code === "bloc_head" && blocYearId === year.id);
  if (!post || !canMove(year.stage) || !movesYear(actor, year, year.stage) || obstaclesToMove(year.facts).blocks.length > 0) return [];
  if (year.stage === "running" && (!year.scoringFrom || year.scoringFrom > addDays(year.today, 7))) return [];
  const next = STAGE_WORDS[NEXT[year.stage]].name;
  return [
    {
      key: `move-${year.id}-${year.stage}`,
      title: `Chuyển năm ${year.year} sang ${next}`,
      detail: `Đủ điều kiện chuyển bước.`,
      due: year.stage === "running" ? year.scoringFrom : null,
      post: postLine(post),
      href: `${at}#nam`,
      verb: "Chuyển",
    },
  ];
}
