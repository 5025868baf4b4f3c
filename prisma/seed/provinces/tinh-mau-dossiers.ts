import { sowAsked } from "../asking.ts";
import { sowDecision, sowRoll, sowSession } from "../council.ts";
import type { Story } from "../days.ts";
import { sowChecked, sowTransfer } from "../officer-queue.ts";
import { sowNotice } from "../notice.ts";
import { type SeedProposal, sowProposal } from "../proposal.ts";
import type { Keys } from "../province.ts";
import type { Doer, Sower } from "../sow.ts";
import { ABSENT, ELSEWHERE, SITTING } from "./tinh-mau-council.ts";
import { sowInitiatives } from "./tinh-mau-initiatives.ts";

type Head = Doer & { person: string };

/** Dossiers one step further each: to receive, to appraise, with other agencies, late and handed over, to confirm, before the council, on the draft of a decision, decided by another decision of the same session. */
export async function sowCollegeDossiers(sower: Sower, at: Keys, yearId: string, year: string, head: Head, story: Story): Promise<void> {
  const { at: hour, back, ahead, today } = story;
  const by = (person: string, post: string) => ({ person: at.person(person), post }),
    officer = by("chuyen-vien", "board_officer"),
    other = by("chuyen-vien-2", "board_officer"),
    leader = by("lanh-dao", "board_leader"),
    council = by("hoi-dong", "council_secretary");
  const dossier = (unit: string, title: string, own: Pick<SeedProposal, "summary"> & Partial<SeedProposal>) =>
    sowProposal(sower, at, {
      key: `${unit}-${title}`,
      unit,
      title,
      yearId,
      year,
      head,
      report: `bao-cao-thanh-tich-${unit}.pdf`,
      draftedAt: "2026-10-05T09:00:00+07:00",
      invented: "Hồ sơ giả định của Tỉnh Mẫu.",
      ...own,
    });
  const appraised = (days: number, basis: string) => ({ at: hour(days, "10:30"), by: officer, verdict: "MEETS" as const, basis });

  await dossier("cao-dang-van-hoa", "EXCELLENT_COLLECTIVE", {
    summary: "Hoàn thành 19/20 chỉ tiêu của năm học; ba chương trình lưu diễn.",
    sentAt: hour(1, "14:20"),
  });
  const late = await dossier("cao-dang-su-pham", "EXCELLENT_COLLECTIVE", {
    summary: "Hoàn thành cả 22 chỉ tiêu của năm học, không có đơn thư.",
    sentAt: hour(29, "09:00"),
    received: { at: hour(28, "08:30"), by: other },
  });
  await sowTransfer(sower, at, late, {
    unit: "cao-dang-su-pham",
    from: "chuyen-vien-2",
    to: "chuyen-vien",
    reason: "Đi học bồi dưỡng hai tháng, hồ sơ đã quá hạn, nhờ xử lý tiếp.",
    at: hour(1, "16:40"),
    by: leader,
  });
  await dossier("cao-dang-van-hoa", "CERT_PROV", {
    summary: "Tổ chức ba chương trình biểu diễn phục vụ xã vùng cao.\nBốn mô hình mới được công nhận.",
    sentAt: hour(2, "15:10"),
  });
  const toCheck = await dossier("cao-dang-su-pham", "CERT_PROV", {
    summary: "Bồi dưỡng thường xuyên cho 640 giáo viên trong tỉnh, đạt chỉ tiêu giao.\nMột sáng kiến có phạm vi ảnh hưởng cấp tỉnh.",
    sentAt: hour(8, "09:20"),
    received: { at: hour(6, "14:00"), by: officer },
  });
  await sowChecked(sower, at, toCheck, {
    unit: "cao-dang-su-pham",
    toCompare: { kind: "report", note: "Số sáng kiến ghi 2, bảng tự chấm ghi 1." },
    at: hour(5, "15:00"),
    by: officer,
  });
  await sowInitiatives(sower, at, toCheck, officer, story);
  const asked = await dossier("cao-dang-ky-thuat", "EXCELLENT_COLLECTIVE", {
    summary: "Hoàn thành 26/26 chỉ tiêu năm học; tuyển sinh vượt kế hoạch.\nKhông có viên chức bị kỷ luật.",
    sentAt: hour(11, "09:00"),
    received: { at: hour(9, "08:30"), by: officer },
  });
  await sowAsked(sower, at, asked, [
    {
      name: "Thuế tỉnh (minh họa)",
      question: "Việc chấp hành nghĩa vụ thuế của đơn vị trong năm học 2025-2026.",
      asked: { at: hour(7, "14:00"), by: officer },
      due: ahead("2026-12-04", 6),
      answered: {
        at: hour(2, "10:15"),
        answer: "agree",
        reason: "Đơn vị nộp đủ, đúng hạn; không có quyết định xử phạt.",
        signer: ["Đặng Thị Yến", "Phó Trưởng Thuế tỉnh"],
        paper: ["218/TT-KK (minh họa)", back(2)],
      },
    },
    {
      name: "Bảo hiểm xã hội tỉnh (minh họa)",
      question: "Việc đóng bảo hiểm xã hội, bảo hiểm y tế cho viên chức, người lao động.",
      asked: { at: hour(7, "14:05"), by: officer },
      due: ahead("2026-12-04", 6),
    },
  ]);
  await dossier("cao-dang-y-te", "EXCELLENT_COLLECTIVE", {
    summary: "Tập thể hoàn thành xuất sắc nhiệm vụ năm học, không có viên chức bị kỷ luật.",
    report: "bao-cao-thanh-tich-cao-dang-y-te-2.pdf",
    sentAt: hour(14, "09:00"),
    received: { at: hour(12, "08:40"), by: officer },
    appraised: appraised(3, "Hạng 1 của cụm, cả năm phiếu đồng ý, giấy tờ đủ; cùng năm còn đề nghị Cờ thi đua của Ủy ban nhân dân tỉnh."),
  });
  const flag = await dossier("cao-dang-y-te", "PROV_FLAG", {
    summary: "Dẫn đầu cụm về điểm năm học 2025-2026, hoàn thành cả 24 chỉ tiêu.\nTỷ lệ sinh viên có việc làm sau sáu tháng đạt 86 %.",
    sentAt: hour(20, "09:00"),
    received: { at: hour(18, "08:30"), by: officer },
    appraised: appraised(7, "Hạng 1 của cụm, cả năm phiếu đồng ý, đã ký giao ước, giấy tờ đủ."),
    confirmed: { at: hour(5, "15:30"), by: leader },
  });
  const agreed = await dossier("cao-dang-ky-thuat", "CERT_PROV", {
    summary: "Xếp thứ hai của cụm; mở hai nghề đào tạo mới theo đặt hàng của doanh nghiệp.\nBốn mô hình mới được công nhận.",
    sentAt: hour(27, "09:00"),
    received: { at: hour(26, "08:30"), by: officer },
    appraised: appraised(16, "Hạng 2 của cụm, cả năm phiếu đồng ý, đã ký giao ước, giấy tờ đủ."),
    confirmed: { at: hour(15, "15:30"), by: leader },
  });

  const excellent = await dossier("truong-chinh-tri", "EXCELLENT_COLLECTIVE", {
    summary: "Hoàn thành chỉ tiêu tuyển sinh, đào tạo; không có viên chức bị kỷ luật.\nHai tập thể khoa được công nhận mô hình mới.",
    sentAt: hour(27, "09:10"),
    received: { at: hour(26, "08:40"), by: officer },
    appraised: appraised(16, "Cả năm phiếu đồng ý, giấy tờ đủ; điều kiện về tỷ lệ cá nhân đã đối chiếu."),
    confirmed: { at: hour(15, "15:40"), by: leader },
  });
  await sowNotice(sower, at, {
    key: "cao-dang-2026",
    title: "Lấy ý kiến về danh sách đề nghị khen thưởng năm học 2025-2026",
    intro: "Phản ánh trực tiếp: Phòng Thi đua - Khen thưởng, Sở Nội vụ, trong giờ làm việc.",
    invented: "Thông báo, phản ánh giả định của Tỉnh Mẫu.",
    from: back(3),
    to: ahead("2026-12-08", 9),
    proposals: [asked, toCheck],
    drafted: { at: hour(4, "10:00"), by: officer },
    published: { at: hour(3, "08:00"), by: leader },
    objections: [
      {
        key: "boi-duong",
        about: toCheck,
        words: "Số giáo viên được bồi dưỡng trong tóm tắt cao hơn số trường đã công bố vào tháng 6. Đề nghị đối chiếu lại.",
        at: hour(2, "20:14"),
        from: ["Người phản ánh minh họa", "0900 000 000"],
      },
      {
        key: "tuyen-sinh",
        about: asked,
        words: "Đề nghị nêu rõ chỉ tiêu tuyển sinh năm học trước để so sánh.",
        at: hour(3, "09:30"),
        from: ["Người phản ánh minh họa", "0900 000 001"],
        answered: {
          at: hour(2, "15:00"),
          by: officer,
          answer:
            "Chỉ tiêu năm học trước là 420, thực hiện 431; năm học này là 450, thực hiện 468. Số liệu theo báo cáo của trường, đã đối chiếu.",
        },
      },
    ],
  });
  // Still to be read once more: its first day has not come.
  await sowNotice(sower, at, {
    key: "du-thao-2026",
    title: "Lấy ý kiến về đề nghị tặng Cờ thi đua năm học 2025-2026",
    intro: "Phản ánh trực tiếp: Phòng Thi đua - Khen thưởng, Sở Nội vụ, trong giờ làm việc.",
    invented: "Dự thảo thông báo giả định của Tỉnh Mẫu.",
    from: ahead("2026-12-03", 4),
    to: ahead("2026-12-17", 18),
    proposals: [flag],
    drafted: { at: hour(1, "14:00"), by: officer },
    objections: [],
  });

  const session = { place: "Phòng họp Ủy ban nhân dân tỉnh", chair: "Nguyễn Văn Hải", members: 15, by: council };
  const done = await sowSession(sower, at, {
    ...session,
    key: "truoc",
    title: "Phiên họp Hội đồng Thi đua - Khen thưởng tỉnh, đợt một năm học 2025-2026",
    heldOn: back(10),
    present: 13,
    note: "Danh sách ủy viên là minh họa.",
    roll: { present: SITTING(at), absent: [ABSENT, ELSEWHERE], conflicts: [] },
    addedAt: hour(12, "09:00"),
    closedAt: hour(10, "11:00"),
    results: [
      { proposal: agreed, inFavour: 13, at: hour(10, "10:20") },
      { proposal: excellent, inFavour: 12, at: hour(10, "10:35") },
    ],
  });
  // Held, not closed: what the council says of the flag is still to be written.
  const open = await sowSession(sower, at, {
    ...session,
    key: "dang-hop",
    title: "Phiên họp Hội đồng Thi đua - Khen thưởng tỉnh, đợt hai năm học 2025-2026",
    heldOn: back(1),
    present: 13,
    note: "Danh sách ủy viên, khai báo và ý kiến bằng văn bản là minh họa.",
    addedAt: hour(4, "09:00"),
    results: [],
  });
  await sowRoll(
    sower,
    at,
    open,
    {
      present: SITTING(at),
      absent: [ABSENT],
      asked: {
        member: ELSEWHERE,
        on: back(5),
        due: back(2),
        paper: "Công văn số 96/HĐTĐKT (minh họa)",
        answers: [{ proposal: flag, answer: "AGREE", paper: "Phiếu lấy ý kiến (minh họa)", on: back(3), at: hour(2, "15:00") }],
      },
      conflicts: [{ member: "Nguyễn Thị Bích Ngọc", proposal: flag, ground: "Công tác tại đơn vị được đề nghị", at: hour(1, "08:10") }],
    },
    council,
  );
  // One session, two decisions, one for each title: the first issued and not yet before the public, the second a draft.
  await sowDecision(sower, at, {
    key: "danh-hieu",
    sessionId: done,
    number: "1585/QĐ-UBND",
    signedOn: back(6),
    signer: ["Nguyễn Văn Hải", "Chủ tịch Ủy ban nhân dân tỉnh"],
    proposals: [excellent],
    title: "Về việc tặng danh hiệu Tập thể lao động xuất sắc cho tập thể thuộc Cụm thi đua các trường cao đẳng năm học 2025-2026",
    invented: "Quyết định giả định của Tỉnh Mẫu.",
    printsBonus: true,
    drafted: { at: hour(8, "15:00"), by: officer },
    issued: { at: hour(5, "09:00"), by: leader },
  });
  await sowDecision(sower, at, {
    key: "du-thao",
    sessionId: done,
    number: "1586/QĐ-UBND",
    signedOn: today,
    signer: ["Nguyễn Văn Hải", "Chủ tịch Ủy ban nhân dân tỉnh"],
    proposals: [agreed],
    title: "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể thuộc Cụm thi đua các trường cao đẳng năm học 2025-2026",
    invented: "Quyết định giả định của Tỉnh Mẫu.",
    drafted: { at: hour(4, "16:00"), by: officer },
  });
}
