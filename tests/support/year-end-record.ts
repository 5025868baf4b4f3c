import { submissionLetter } from "@/lib/awards/letter";
import type { Paper } from "@/lib/documents/paper";
import { minutesPaper } from "@/lib/meetings/papers";
import type { ActedYear, MeetingSeen } from "@/lib/meetings/queries";
import { countingPaper } from "@/lib/meetings/vote-papers";
import type { CandidateSeen, VoteSeen } from "@/lib/meetings/votes/expressions";
import { PLEDGE_PAPER } from "./pledge-record.ts";
import { REVIEW_PAPERS } from "./review-record.ts";

const UNITS = ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Sở Tài chính", "Văn phòng UBND tỉnh", "Sở Kế hoạch và Đầu tư", "Sở Tư pháp & Hộ tịch", "Thanh tra tỉnh"] as const;
const year = (label: string, stage: ActedYear["stage"]): ActedYear => ({
  id: `year-${label}`, year: label, stage, mode: "live", startsOn: `${label}-01-01`, endsOn: `${label}-12-31`, quorumNumerator: 2, quorumDenominator: 3, passNumerator: 1, passDenominator: 2,
  voteDenominator: "PRESENT", headRule: "NOMINATION",
});
const line = (unit: number, title: string | null, office: "head" | "deputy" | null, inFavour: number): CandidateSeen => ({
  id: `line-${unit}-${title ?? office}`, unitId: `unit-${unit}`, unitName: UNITS[unit]!, titleCode: title && "CODE", titleName: title, titlePosition: 1, office, inFavour, opposed: 6 - inFavour, passed: inFavour > 3, own: true,
});
const vote = (title: string, label: string, subject: VoteSeen["subject"], candidates: CandidateSeen[]): VoteSeen => ({
  id: `vote-${title}`, blocYearId: `year-${label}`, year: label, subject, title, manner: "PAPER", state: "announced", denominator: "PRESENT", passNumerator: 1, passDenominator: 2, ownUnitVotes: true,
  voters: 6, presentUnits: 6, issued: 6, returned: 6, valid: 6, invalid: 0, blank: 0, round: 1, recordedBy: "Đỗ Minh Khôi", closedAt: "2024-01-22T03:10:00Z", announcedAt: "2024-01-22T03:20:00Z", voidReason: null, version: 5,
  candidates, scans: [], tellers: [{ id: "t1", unitId: "unit-4", unitName: UNITS[4], personId: null, fullName: "Nguyễn Thị Hạnh", confirmedAt: "2024-01-22T03:15:00Z", onPaper: true }, { id: "t2", unitId: "unit-5", unitName: UNITS[5], personId: null, fullName: "Lê Văn Thắng", confirmedAt: "2024-01-22T03:15:00Z", onPaper: true }],
});
const FLAG = "Cờ thi đua của Chính phủ", MERIT = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh";
const resolution = (subject: "REPORT" | "PLEDGE", label: string, item: string, text: string): MeetingSeen["resolutions"][number] => ({
  id: `r-${subject}`, subject, text, blocYearId: `year-${label}`, year: label, agendaItemId: item, pledgeId: null, pledgeTitle: null, voters: 6, presentUnits: 6, inFavour: 6, opposed: 0, abstained: 0,
  denominator: "PRESENT", passNumerator: 1, passDenominator: 2, passed: true, decidedAt: "2024-01-22T02:00:00Z", recordedBy: null,
});
const POINTS = ["95.25", "98.50", "97.75", "96.00", "94.10", "93.85"], RANKS = [4, 1, 2, 3, 5, 6];

/** The year-end meeting of 22/01/2024 with names and numbers made up, signs of XML among them. */
export const yearEnd: MeetingSeen = {
  id: "meeting", blocId: "bloc", kind: "YEAR_END", title: "Hội nghị tổng kết phong trào thi đua năm 2023, triển khai nhiệm vụ năm 2024", place: "Văn phòng Đoàn ĐBQH và HĐND tỉnh", startsAt: "2024-01-22T01:00:00Z", endedAt: "2024-01-22T04:30:00Z",
  status: "closed", mode: "live", chairName: "Trần Quang Huy", chairTitle: "Phó Chánh Văn phòng, Khối trưởng", secretaryName: "Đỗ Minh Khôi", discussion: "Các đơn vị thống nhất đánh giá: tỷ lệ hồ sơ đúng hạn < 95 % là chưa đạt.\nĐề nghị sửa tiêu chí \"cải cách hành chính\" & bổ sung chuyển đổi số.",
  invited: null, source: null, invented: null, quorumNumerator: 2, quorumDenominator: 3, minutesNumber: null, minutesSignedOn: null, version: 9, minutesFixed: false, keeperId: null, invitationNumber: null, invitationWords: null, invitations: [], invitees: [], headName: null, minutes: null, answers: [], addenda: [], nameable: [], tasks: [], leftOpen: [],
  blocSlug: "tham-muu-tong-hop", blocName: "Khối thi đua các cơ quan Tham mưu - Tổng hợp", provinceName: "Tỉnh Mẫu", placeName: "Tỉnh Mẫu", boardName: "Ban Thi đua - Khen thưởng tỉnh", year: "2023",
  years: [year("2023", "deciding"), year("2024", "preparing")],
  agenda: [{ id: "a1", blocYearId: "year-2023", year: "2023", title: "Thông qua báo cáo tổng kết" }, { id: "a2", blocYearId: "year-2024", year: "2024", title: "Thông qua giao ước thi đua" }],
  attendance: UNITS.map((unitName, at) => ({ unitId: `unit-${at}`, unitName, state: "present" as const, personName: `Đại diện thứ ${at + 1}`, personTitle: "Phó Giám đốc", reason: null, authority: null, version: 1, leader: null })),
  guests: [{ id: "g", fullName: "Phạm Thu Hà", title: "Phó Trưởng ban", organisation: "Ban Thi đua - Khen thưởng tỉnh", fromBoard: true, directive: "Sớm hoàn thiện hồ sơ đề nghị, gửi trước ngày 05/02/2024.", version: 1 }],
  resolutions: [resolution("REPORT", "2023", "a1", "Thông qua Báo cáo tổng kết phong trào thi đua năm 2023."), resolution("PLEDGE", "2024", "a2", "Thông qua Giao ước thi đua năm 2024.")],
  files: [], pledges: [], expectedUnits: [],
  votes: [
    vote("Bỏ phiếu suy tôn khen thưởng năm 2023", "2023", "AWARD", [line(1, FLAG, null, 6), line(2, MERIT, null, 6), line(3, MERIT, null, 5)]),
    vote("Bỏ phiếu Khối trưởng, Khối phó năm 2024", "2024", "OFFICE", [line(1, null, "head", 6), line(2, null, "deputy", 5)]),
  ],
  nominations: [
    { unit: 1, title: FLAG, votes: 6, reason: null }, { unit: 2, title: MERIT, votes: 6, reason: null }, { unit: 3, title: MERIT, votes: 5, reason: "Dẫn đầu về chuyển đổi số; đơn vị xếp trên đã nhận hình thức này năm trước." },
  ].map(({ unit, title, votes, reason }) => ({
    id: `n-${unit}`, kind: "AWARD" as const, blocYearId: "year-2023", year: "2023", voteId: null, unitId: `unit-${unit}`, unitName: UNITS[unit]!, titleCode: "CODE", titleName: title, titlePosition: 1, office: null as "head" | "deputy" | null,
    rank: RANKS[unit]! as number | null, total: POINTS[unit]! as string | null, inFavour: votes, base: 6, reason,
  })).concat((["head", "deputy"] as const).map((office, at) => ({
    id: `o-${office}`, kind: "OFFICE" as never, blocYearId: "year-2024", year: "2024", voteId: null, unitId: `unit-${at + 1}`, unitName: UNITS[at + 1]!, titleCode: "", titleName: "", titlePosition: 0, office, rank: null, total: null, inFavour: 6 - at, base: 6, reason: null,
  }))),
  offices: [], titles: [], people: [], votesPending: 0, electionsWaiting: 0, keeping: {}, seal: null,
  standings: UNITS.map((unitName, at) => ({ blocYearId: "year-2023", unitId: `unit-${at}`, unitName, total: POINTS[at]!, rank: RANKS[at]!, classification: null, countsForAward: true })).toSorted((a, b) => a.rank - b.rank),
};

/** The papers that the product gives as Word files. */
export const PAPERS: Record<string, Paper> = {
  ...REVIEW_PAPERS,
  "giao-uoc": PLEDGE_PAPER,
  "bien-ban": minutesPaper(yearEnd),
  "kiem-phieu": countingPaper(yearEnd, null),
  "to-trinh": submissionLetter({
    provinceName: yearEnd.provinceName, placeName: yearEnd.placeName, blocName: yearEnd.blocName, boardName: yearEnd.boardName, year: "2023", number: null, day: "2024-01-30",
    meeting: { title: "Hội nghị tổng kết năm 2023", day: "2024-01-22", minutesNumber: "01/BB-KTĐ" }, headUnit: UNITS[0], signer: "Trần Quang Huy",
    lines: yearEnd.nominations.filter(({ kind }) => kind === "AWARD").map((one) => ({ unitName: one.unitName, titleName: one.titleName ?? "", total: one.total, rank: one.rank, inFavour: one.inFavour, base: one.base, reason: one.reason, summary: "Hoàn thành vượt mức các chỉ tiêu thi đua.\nThu ngân sách đạt 112 % dự toán." })),
  }),
};
