/** Columns that hold of a person what is neither name, post, unit nor award, found by their names: a new one is among them by itself. Addresses of offices and days of births of rows are none. */
export const PRIVATE_COLUMNS = `select c.table_name as "table", c.column_name as "column", c.data_type as type from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like '\\_%' and c.table_name not like 'published\\_%' and c.is_generated = 'NEVER'
    and c.column_name ~ '(email|phone|sign_in_name|birth|id_mark|contact$|to_address|^address$|user_agent|token_hash|code_hash|^secret$|gender|recipient_class)' order by 1, 2`;
