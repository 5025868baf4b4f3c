import { expect, test } from "vitest";
import { keepable } from "@/lib/action/typed";

test("everything typed comes back but secrets; a secretary is none, nor is the code of a unit", () => {
  const values = {
    secretaryName: "Phạm Thị Hà",
    code: "VP",
    title: "Hội nghị",
    password: "a",
    newPassword: "b",
    againPassword: "c",
    secret: "d",
  };
  expect(keepable(values)).toEqual({ secretaryName: "Phạm Thị Hà", code: "VP", title: "Hội nghị" });
});
