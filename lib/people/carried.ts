import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { seal, unseal } from "./sealing";

/** Secrets that travel from one step to the next without standing in an address: sealed, for some minutes, on one path only. */
const STEPS = {
  activation: { name: "buoc-kich-hoat", path: "/kich-hoat", seconds: 900 },
  opinion: { name: "ma-cho-y-kien", path: "/", seconds: 3 * 3600 },
  recovery: { name: "ma-du-phong", path: "/tai-khoan/hai-lop", seconds: 900 },
} as const;
type Step = keyof typeof STEPS;

export async function carry(step: Step, text: string, bound: string): Promise<void> {
  const { name, path, seconds } = STEPS[step];
  (await cookies()).set(name, seal(text, step, bound), {
    path,
    maxAge: seconds,
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
  });
}

export async function carried(step: Step, bound: string): Promise<string | null> {
  return unseal((await cookies()).get(STEPS[step].name)?.value, step, bound);
}

export async function drop(step: Step): Promise<void> {
  const { name, path } = STEPS[step];
  (await cookies()).set(name, "", { path, maxAge: 0, httpOnly: true, sameSite: "lax" });
}
