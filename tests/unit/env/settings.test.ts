import { expect, test } from "vitest";
import { applicationSettings, operatorSettings } from "@/lib/env";

const whole = {
  DATABASE_URL: "postgres://a:b@localhost/c",
  DATABASE_PORTAL_URL: "postgres://a:b@localhost/c",
  DATABASE_JOBS_URL: "postgres://a:b@localhost/c",
  SESSION_SECRET: "x".repeat(32),
  IDENTITY_KEY: "y".repeat(32),
  FILES_URL: "file:/srv/files",
};

test("an operator may set nothing at all", () => {
  expect(operatorSettings({})).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", DATA_DIR: ".data", TRUSTED_PROXIES: [] });
});

test("an empty line in a service file means not set", () => {
  expect(operatorSettings({ DATABASE_URL: "", PORT: "", DEMO: "" })).toMatchObject({
    PORT: 3000,
    DATABASE_URL: undefined,
    DEMO: undefined,
  });
});

test.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["SESSION_SECRET", "short"],
  ["DATABASE_URL", "mysql://x"],
  ["APP_URL", "khoi.gov.vn"],
  ["DEMO", "yes"],
  ["ACTIONS_KEY", "YQ=="],
  ["FILES_URL", "/srv"],
  ["SMTP_URL", "mail.gov.vn"],
  ["LOG_LEVEL", "loud"],
])("a wrong %s is named in one line that does not repeat the value", (name, value) => {
  const attempt = () => operatorSettings({ [name]: value });
  expect(attempt).toThrow(new RegExp(`^Thiết lập ${name} sai: [^\n]+\\.$`));
  expect(attempt).not.toThrow(value);
});

test("a missing one is named as missing", () => {
  expect(() => applicationSettings({ ...whole, SESSION_SECRET: undefined })).toThrow("Thiếu thiết lập SESSION_SECRET");
});

test("the address follows the port unless it is set", () => {
  expect(applicationSettings({ ...whole, PORT: "4000" }).APP_URL).toBe("http://localhost:4000");
  expect(applicationSettings({ ...whole, APP_URL: "https://thidua.example" }).APP_URL).toBe("https://thidua.example");
});
