import { expect, test } from "@playwright/test";
import {
  closeMeeting,
  draftPledge,
  freezeMinutes,
  moveYear,
  nameHolders,
  openMeeting,
  openYear,
  planMeeting,
  refusal,
  resolve,
  signPledge,
} from "../../support/bloc-year.ts";
import { PASSWORD } from "../../support/province.ts";
import {
  announceBallots,
  confirmBallots,
  countBallots,
  elect,
  nominate,
  openBallot,
  planBallot,
  signMinutes,
  writeCount,
} from "../../support/year-end.ts";
import { as, asOf, FLAG, MERIT, NEXT, OLD, YEAR_END, yearEnd } from "./cast.ts";
import { BLOC, SLUG, UNITS } from "./units.ts";

/** 22/01/2024: one meeting acts on two years. */
export function yearEndMeeting(): void {
  test("22/01/2024: next year is open; the meeting is quorate and adopts the report", async ({ browser }) => {
    await asOf("2024-01-15T08:00+07:00");
    const secretary = await as(browser, "can-bo-vp-hdnd");
    await openYear(secretary, SLUG, BLOC, "2024");
    const meeting = await planMeeting(secretary, OLD, {
      kind: "Hội nghị tổng kết",
      title: YEAR_END,
      date: "22/01/2024",
      time: "08:00",
      chair: "Lương Minh Đức",
      secretary: "Đặng Thu Hương",
      agenda: {
        2023: "Báo cáo tổng kết năm 2023\nBình xét, suy tôn",
        2024: "Phương hướng năm 2024\nBầu Khối trưởng, Khối phó\nGiao ước thi đua năm 2024",
      },
    });
    await asOf("2024-01-22T08:15+07:00");
    await openMeeting(secretary, meeting, { "Thanh tra tỉnh": "Dự họp Thanh tra Chính phủ, có văn bản báo trước" });
    await expect(secretary.getByText("6/7").first()).toBeVisible();
    await resolve(secretary, meeting, "Báo cáo", "Thông qua Báo cáo tổng kết năm 2023.", 6, "2023");
    await resolve(secretary, meeting, "Kế hoạch", "Thông qua phương hướng, nhiệm vụ năm 2024.", 6, "2024");
  });

  test("the vote on paper: issued, returned, valid, spoilt, blank; two counters confirm; nominations, one with its reason", async ({
    browser,
  }) => {
    const secretary = await as(browser, "can-bo-vp-hdnd");
    const meeting = await yearEnd(secretary),
      lines: [string, string][] = [
        ["Sở Tài chính", FLAG],
        ["Văn phòng UBND tỉnh", MERIT],
        ["Sở Kế hoạch và Đầu tư", MERIT],
      ];
    const vote = await planBallot(secretary, meeting, "khen-thuong", {
      title: "Bỏ phiếu suy tôn năm 2023",
      lines,
      tellers: ["Ngô Thị Mai", "Đinh Văn Quý"],
    });
    await openBallot(secretary, vote);
    await writeCount(secretary, vote, {
      box: { "Phát ra": 6, "Thu về": 6, "Hợp lệ": 6, "Không hợp lệ": 1, "Phiếu trắng": 0 },
      lines: lines.map(([unit, what]) => [unit, what, 4, 0]),
    });
    await expect(refusal(secretary)).toBeVisible(); // seven ballots out of six
    await countBallots(secretary, vote, {
      box: { "Phát ra": 6, "Thu về": 6, "Hợp lệ": 5, "Không hợp lệ": 1, "Phiếu trắng": 0 },
      lines: [
        ["Sở Tài chính", FLAG, 5, 0],
        ["Văn phòng UBND tỉnh", MERIT, 5, 0],
        ["Sở Kế hoạch và Đầu tư", MERIT, 4, 1],
      ],
    });
    for (const teller of ["can-bo-so-noi-vu", "can-bo-so-tu-phap"]) await confirmBallots(await as(browser, teller), vote);
    await announceBallots(secretary, vote);

    await nominate(
      secretary,
      meeting,
      lines.map(([unit, what]) => ({ unit, what })),
    );
    await expect(refusal(secretary)).toContainText("Văn phòng Đoàn ĐBQH và HĐND"); // ranked above Sở Kế hoạch và Đầu tư, and goes without
    await nominate(
      secretary,
      meeting,
      lines.map(([unit, what]) => ({
        unit,
        what,
        ...(unit.includes("Kế hoạch") ? { reason: "Đơn vị Khối trưởng đề nghị nhường suất khen của Khối." } : {}),
      })),
    );
    await expect(
      secretary.getByText("Lý do không theo thứ tự xếp hạng: Đơn vị Khối trưởng đề nghị nhường suất khen của Khối."),
    ).toBeVisible();
  });

  test("head and deputy of 2024 are elected; the new head's people draft the pledge, the meeting adopts it, all sign", async ({
    browser,
  }) => {
    const secretary = await as(browser, "can-bo-vp-hdnd"),
      meeting = await yearEnd(secretary),
      lines: [string, string][] = [
        ["Sở Tài chính", "Khối trưởng"],
        ["Văn phòng UBND tỉnh", "Khối phó"],
      ];
    const vote = await planBallot(secretary, meeting, "khoi-truong", {
      title: "Bầu Khối trưởng, Khối phó năm 2024",
      lines,
      tellers: ["Ngô Thị Mai", "Đinh Văn Quý"],
    });
    await openBallot(secretary, vote);
    await countBallots(secretary, vote, {
      box: { "Phát ra": 6, "Thu về": 6, "Hợp lệ": 5, "Không hợp lệ": 0, "Phiếu trắng": 1 },
      lines: [
        ["Sở Tài chính", "Khối trưởng", 5, 0],
        ["Văn phòng UBND tỉnh", "Khối phó", 5, 0],
      ],
    });
    for (const teller of ["can-bo-so-noi-vu", "can-bo-so-tu-phap"]) await confirmBallots(await as(browser, teller), vote);
    await announceBallots(secretary, vote);
    await elect(secretary, meeting, "Khối trưởng", "Sở Tài chính");
    await elect(secretary, meeting, "Khối phó", "Văn phòng UBND tỉnh");

    await nameHolders(await as(browser, "lanh-dao-so-tai-chinh"), NEXT, "Tạ Thị Bích, Phó Giám đốc", "Trần Thị Lan, Chuyên viên");
    await draftPledge(await as(browser, "can-bo-so-tai-chinh"), NEXT, [
      { heading: "Nhiệm vụ năm 2024", body: "Hoàn thành vượt mức các chỉ tiêu tỉnh giao năm 2024." },
    ]);
    await resolve(secretary, meeting, "Giao ước thi đua", "Thông qua Giao ước thi đua năm 2024.", 6, "2024");
    for (const { key } of UNITS) {
      const leader = await as(browser, `lanh-dao-${key}`);
      await signPledge(leader, NEXT, PASSWORD);
      await leader.context().close();
    }
  });

  test("the minutes are signed; the old head closes 2023 and has no say in 2024, the new head the other way round", async ({ browser }) => {
    await asOf("2024-01-22T11:45+07:00");
    const old = await as(browser, "pho-chanh-van-phong"),
      fresh = await as(browser, "pho-giam-doc"),
      secretary = await as(browser, "can-bo-vp-hdnd"),
      meeting = await yearEnd(secretary);
    await closeMeeting(old, meeting, { date: "22/01/2024", time: "11:30" });
    await freezeMinutes(old, meeting);
    await asOf("2024-01-23T09:00+07:00");
    await signMinutes(secretary, meeting, "03/BB-KTĐ", "23/01/2024");
    await moveYear(old, OLD, "Đã trình hồ sơ đề nghị");
    expect((await old.goto(`${NEXT}/hoi-nghi/moi`))!.status()).toBe(403);
    expect((await fresh.goto(`${OLD}/hoi-nghi/moi`))!.status()).toBe(403);
    await planMeeting(fresh, NEXT, {
      title: "Hội nghị triển khai năm 2024",
      date: "26/02/2024",
      chair: "Tạ Thị Bích",
      secretary: "Trần Thị Lan",
      agenda: "Thông qua tiêu chí năm 2024",
    });
  });
}
