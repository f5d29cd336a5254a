-- Where a person may be written to, and in which language. Invented people are never written to.
create view people.addressee as
  select id, case when sample then null else phone end as phone, case when sample then null else mail end as mail,
    coalesce(locale, 'zh-CN') as locale, user_id is not null as has_account
  from people.person where erased_at is null and closed_at is null;
