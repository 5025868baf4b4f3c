import { connection } from "next/server";

export const metadata = { title: "Trang trống" };

export default async function Page() {
  await connection();
  return <h1>Trang trống</h1>;
}
