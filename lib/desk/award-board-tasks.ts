import { postFor } from "@/lib/access/policy";
import { dateWords } from "@/lib/provinces/dates";
import type { Actor } from "@/lib/tenancy/actor";
import type { Task } from "./desk";
import { type AwardWork, task } from "./award-work";

/** What the board has to do with dossiers, from their arrival to what follows a decision. */
export function boardAwards(actor: Actor, work: AwardWork, home: string): Task[] {
  const found: Task[] = [],
    queue = `${home}/ban/de-nghi`;
  const officer = actor.posts.find(({ code }) => code === "board_officer"),
    leader = actor.posts.find(({ code }) => code === "board_leader");
  if (officer && work.toReceive > 0)
    found.push(
      task(officer, {
        key: "receive",
        title: `Tiếp nhận ${work.toReceive} hồ sơ đề nghị`,
        detail: `Khối, cụm đã gửi, chưa ai tiếp nhận.${work.again > 0 ? ` ${work.again} hồ sơ gửi lại sau khi bổ sung.` : ""}`,
        due: null,
        href: `${queue}?loc=da-gui`,
        verb: "Xem",
      }),
    );
  if (officer && work.mine > 0)
    found.push(
      task(officer, {
        key: "appraise",
        title: `Thẩm định ${work.mine} hồ sơ đang phụ trách`,
        detail: "Ghi kết luận để lãnh đạo xác nhận, hoặc trả lại để bổ sung.",
        due: work.mineDue,
        href: `${queue}?cua=toi`,
        verb: "Xem",
      }),
    );
  if (officer && work.redo.length > 0) {
    const { id, unit, by, reason } = work.redo[0]!,
      more = work.redo.length - 1;
    found.push(
      task(officer, {
        key: "redo",
        title: `Ghi lại kết luận thẩm định ${work.redo.length} hồ sơ được trả lại`,
        detail: `${unit}, ${by} trả lại: ${reason}${more > 0 ? `; và ${more} hồ sơ khác` : ""}`,
        due: work.redo.reduce<string | null>((first, { due }) => (due && (!first || due < first) ? due : first), null),
        href: more > 0 ? `${queue}?cua=toi` : `${queue}/${id}`,
        verb: "Xem",
      }),
    );
  }
  if (officer && work.heard > 0)
    found.push(
      task(officer, {
        key: "heard",
        title: `Kết thúc lấy ý kiến ${work.heard} hồ sơ`,
        detail: "Các cơ quan được hỏi đã trả lời hoặc đã quá hạn.",
        due: null,
        href: `${queue}?cua=toi&loc=lay-y-kien`,
        verb: "Xem",
      }),
    );
  if (officer && work.handed.length > 0) {
    const { unit, by, reason } = work.handed[0]!,
      more = work.handed.length - 1;
    found.push(
      task(officer, {
        key: "handed",
        title: `Nhận ${work.handed.length} hồ sơ vừa được chuyển đến`,
        detail: `${unit}, ${by} chuyển: ${reason}${more > 0 ? `; và ${more} hồ sơ khác` : ""}`,
        due: null,
        href: `${queue}?cua=toi`,
        verb: "Xem",
      }),
    );
  }
  for (const { id, number, count, names } of officer || leader ? work.reviews : []) {
    found.push(
      task((officer ?? leader)!, {
        key: `reviews-${id}`,
        title: `Xem lại ${count} khen thưởng, hồ sơ dựa trên nội dung đã hủy bỏ`,
        detail: `Quyết định số ${number}: ${names}.`,
        due: null,
        href: `${home}/ban/quyet-dinh/${id}#xem-lai`,
        verb: "Xem",
      }),
    );
  }
  if (leader && work.orphaned > 0)
    found.push(
      task(leader, {
        key: "orphaned",
        title: `Giao lại ${work.orphaned} hồ sơ`,
        detail: "Người phụ trách không còn giữ chức vụ.",
        due: null,
        href: `${queue}?cua=chua-co`,
        verb: "Giao",
      }),
    );
  if ((officer ?? leader) && work.objections > 0)
    found.push(
      task((officer ?? leader)!, {
        key: "objections",
        title: `Trả lời ${work.objections} phản ánh về danh sách công khai`,
        detail: "Hồ sơ chưa trình Hội đồng được khi còn phản ánh chưa trả lời.",
        due: null,
        href: `${home}/ban/thong-bao`,
        verb: "Xem",
      }),
    );
  if (officer && work.sentBack.length > 0) {
    found.push(
      task(officer, {
        key: "sent-back",
        title: `Đôn đốc bổ sung ${work.sentBack.length} hồ sơ đã trả lại`,
        detail: `${work.sentBack.map(({ unit, since }) => `${unit}, trả lại ngày ${dateWords(since)}`).join("; ")}.`,
        due: null,
        href: `${queue}?cua=toi&loc=tra-lai`,
        verb: "Xem",
      }),
    );
  }
  if (officer && work.toForward > 0)
    found.push(
      task(officer, {
        key: "forward",
        title: `Trình cấp trên ${work.toForward} hồ sơ`,
        detail: "Hội đồng đã thông qua, do Thủ tướng Chính phủ, Chủ tịch nước quyết định.",
        due: null,
        href: `${home}/ban/cap-tren/moi`,
        verb: "Trình",
      }),
    );
  if (leader && work.toConfirm > 0)
    found.push(
      task(leader, {
        key: "confirm",
        title: `Xác nhận thẩm định ${work.toConfirm} hồ sơ`,
        detail: "Xác nhận xong, hồ sơ trình Hội đồng.",
        due: null,
        href: `${queue}?loc=dang-tham-dinh`,
        verb: "Xem",
      }),
    );
  if (leader && work.compared > 0)
    found.push(
      task(leader, {
        key: "compared",
        title: `Xác nhận đối chiếu ${work.compared} quy định xét khen thưởng`,
        detail: "Xác nhận xong, quy định được dùng để kết luận đủ hay chưa đủ điều kiện.",
        due: null,
        href: `${home}/ban/quy-dinh`,
        verb: "Xem",
      }),
    );
  for (const { id, number, slug, year, shortName, mine, figures } of work.corrections) {
    const where = {
      key: `result-${id}`,
      detail: "",
      place: { bloc: shortName, year },
      due: null,
      href: `${home}/khoi/${slug}/${year}/xep-hang/dieu-chinh`,
      verb: "Mở",
    };
    if (leader && !mine && figures > 0) found.push(task(leader, { ...where, title: `Chốt bản kết quả số ${number}` }));
    else if (officer ?? leader)
      found.push(
        task((officer ?? leader)!, {
          ...where,
          title: figures > 0 ? `Điều chỉnh kết quả, bản số ${number}: chờ lãnh đạo chốt` : `Ghi điểm điều chỉnh, bản kết quả số ${number}`,
        }),
      );
  }
  const drafts = postFor("decision.draft", actor, {}),
    issues = postFor("decision.issue", actor, {});
  if (drafts && work.agreed > 0)
    found.push(
      task(drafts, {
        key: "decide",
        title: `Soạn quyết định cho ${work.agreed} hồ sơ`,
        detail: "Hội đồng đã thông qua, chưa có trong quyết định nào.",
        due: null,
        href: `${home}/ban/quyet-dinh/moi`,
        verb: "Soạn",
      }),
    );
  for (const { id, number } of issues ? work.drafts : []) {
    found.push(
      task(issues!, {
        key: `issue-${id}`,
        title: `Ban hành Quyết định số ${number}`,
        detail: "Dự thảo đã soạn; kiểm tra danh sách rồi ghi nhận ban hành.",
        due: null,
        href: `${home}/ban/quyet-dinh/${id}`,
        verb: "Mở",
      }),
    );
  }
  for (const { id, number } of issues ? work.unpublished : []) {
    found.push(
      task(issues!, {
        key: `publish-${id}`,
        title: `Công bố Quyết định số ${number}`,
        detail: "Đã ban hành, người dân chưa xem được.",
        due: null,
        href: `${home}/ban/quyet-dinh/${id}`,
        verb: "Mở",
      }),
    );
  }
  return found;
}

function sessionTask(
  { id, title, heldOn, results, left, undeclared }: AwardWork["openSessions"][number],
  today: string,
  href: string,
): Omit<Task, "post"> {
  const it = { key: `session-${id}`, due: heldOn, href };
  if (left > 0 && undeclared > 0 && heldOn <= today)
    return {
      ...it,
      title: `Khai báo lợi ích liên quan: ${title}`,
      detail: `${undeclared} ủy viên công tác tại đơn vị được đề nghị chưa khai báo. Khai báo rồi mới ghi được kết quả của ${left} hồ sơ còn lại.`,
      href: `${href}/uy-vien`,
      verb: "Khai báo",
    };
  if (heldOn > today) return { ...it, title: `Chuẩn bị: ${title}`, detail: `${left} hồ sơ trình Hội đồng tại phiên này.`, verb: "Mở" };
  if (left === 0 && results > 0)
    return {
      ...it,
      title: `Kết thúc: ${title}`,
      detail: `Đã ghi kết quả của ${results} hồ sơ. Kết thúc phiên rồi mới soạn được quyết định.`,
      verb: "Kết thúc",
    };
  return {
    ...it,
    title: `Ghi kết quả: ${title}`,
    detail: left > 0 ? `${left} hồ sơ chưa có kết quả.` : "Chưa có hồ sơ nào trình Hội đồng.",
    verb: "Ghi",
  };
}

export function councilAwards(actor: Actor, work: AwardWork, home: string, today: string): Task[] {
  const post = postFor("council.keep", actor, {});
  if (!post) return [];
  if (work.openSessions.length > 0) {
    return work.openSessions.map((session) => task(post, sessionTask(session, today, `${home}/hoi-dong/${session.id}`)));
  }
  return work.atCouncil > 0
    ? [
        task(post, {
          key: "council",
          title: `Lập phiên họp Hội đồng cho ${work.atCouncil} hồ sơ`,
          detail: "Hồ sơ đã thẩm định, chờ Hội đồng.",
          due: null,
          href: `${home}/hoi-dong/moi`,
          verb: "Lập",
        }),
      ]
    : [];
}
