-- Where a text was found, said as an office says it; that it was not compared with its original says the state beside it.
do $$
declare t text;
begin
  for t in select c.table_name from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'found_in' and c.table_name like 'national\_%' loop
    execute format($q$update %I set found_in = case
        when found_in like 'Báo Lao Động%%' then 'Theo bài đăng trên Báo Lao Động; cần đối chiếu văn bản gốc'
        else regexp_replace(regexp_replace(regexp_replace(regexp_replace(found_in,
          'Bản ghi thứ cấp', 'Theo nguồn dẫn lại'),
          'Mẫu biểu của một phần mềm thi đua, khen thưởng', 'Biểu mẫu lấy theo phần mềm quản lý thi đua, khen thưởng'),
          'Chưa thấy toàn văn', 'Chưa có văn bản gốc để đối chiếu', 'g'),
          'chưa thấy toàn văn', 'chưa có văn bản gốc để đối chiếu', 'g') end
      where found_in ~* 'thấy toàn văn' or found_in like 'Báo Lao Động%%'$q$, t);
  end loop;
end $$;
