import { expect, test } from "vitest";
import { meetingTasks } from "@/lib/desk/meeting-tasks";
import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";

const post = (code: PostCode, more: Partial<HeldPost> = {}): HeldPost => ({ id: code, code, unitId: null, unitName: null, blocYearId: null, blocName: null, blocSlug: null, year: null, act: null, acting: null, ...more });
const actor = (...posts: HeldPost[]): Actor => ({
  provinceId: "p", provinceSlug: "tinh-mau", provinceName: "Tỉnh Mẫu", provinceKind: "PROVINCE", demo: true, personId: "me", name: "Tôi", title: null, homeUnitId: null,
  accountId: "a", sessionId: "s", passwordAt: "2026-02-05T00:00:00Z", posts, years: [], mustEnrol: false,
});
const year = {
  id: "y", year: "2026", memberUnitIds: ["unit"], bloc: { shortName: "Khối Tham mưu" },
  minutes: [{ id: "m", title: "Hội nghị tổng kết", endedAt: "2027-01-22T04:30:00Z" }], counts: [{ voteId: "v", meetingId: "m", title: "Bỏ phiếu khen thưởng" }],
};
const tasks = (code: PostCode, more: Partial<HeldPost>) => meetingTasks(actor(post(code, more)), year, "/tinh-mau/khoi/k/2026").map(({ key, href }) => [key, href]);

test("the secretary is asked to have the minutes signed, the counter to confirm the numbers", () => {
  expect(tasks("bloc_secretary", { blocYearId: "y" })).toEqual([["minutes-m", "/tinh-mau/khoi/k/2026/hoi-nghi/m#ky-bien-ban"], ["count-v", "/tinh-mau/khoi/k/2026/hoi-nghi/m/bo-phieu/v#kiem-phieu"]]);
  expect(tasks("unit_officer", { unitId: "unit" })).toEqual([["count-v", "/tinh-mau/khoi/k/2026/hoi-nghi/m/bo-phieu/v#kiem-phieu"]]);
});

test("nobody of another bloc or another year is asked", () => {
  expect(tasks("bloc_secretary", { blocYearId: "other" })).toEqual([]);
  expect(tasks("unit_leader", { unitId: "elsewhere" })).toEqual([]);
});
