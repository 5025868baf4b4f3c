export const metadata = { title: "Trang tĩnh" };

export default function Page() {
  return <h1>Trang tĩnh</h1>;
}
