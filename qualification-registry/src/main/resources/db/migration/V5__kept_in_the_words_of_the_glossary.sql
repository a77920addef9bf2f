-- What is kept says the same in the words of the glossary: the institution that allocated points, and the report of an
-- import with what was found. The bytes of published documents stay as they were published (BR-Q05).
alter table qualification_version disable trigger published_never_changed;
update qualification_version set content = jsonb_set(content, '{allocation}', (content -> 'allocation') - 'allocatedBy'
        || jsonb_build_object('allocatingInstitutionId', content -> 'allocation' -> 'allocatedBy'))
    where jsonb_exists(content -> 'allocation', 'allocatedBy');
alter table qualification_version enable trigger published_never_changed;

-- First a finding had a sentence, a hint and a severity of its own, later a detail and a weight.
create function finding_as_remark(finding jsonb, place jsonb) returns jsonb language sql immutable as $$
    select case
        when jsonb_exists(finding, 'sentence') then finding - 'sentence' - 'hint' || jsonb_build_object(
            'detail', concat_ws(' ', finding ->> 'sentence', finding ->> 'hint'),
            'pointer', place,
            'severity', case finding ->> 'severity' when 'INFO' then 'NOTE' else finding ->> 'severity' end)
        when jsonb_exists(finding, 'weight')
            then finding - 'weight' || jsonb_build_object('severity', finding -> 'weight')
        else finding end
$$;
create function row_of_an_import(told jsonb) returns jsonb language sql immutable as $$
    select told - 'id' - 'version'
        || jsonb_strip_nulls(case told ->> 'kind'
            when 'UNIT' then jsonb_build_object('unitId', told -> 'id', 'unitVersion', told -> 'version')
            when 'QUALIFICATION' then
                jsonb_build_object('qualificationId', told -> 'id', 'qualificationVersion', told -> 'version')
            else '{}'::jsonb end)
        || jsonb_build_object('findings', (
            select coalesce(jsonb_agg(finding_as_remark(finding, told -> 'source') order by place), '[]'::jsonb)
            from jsonb_array_elements(told -> 'findings') with ordinality as findings (finding, place)))
$$;
update import_run set report = report - 'importId' || jsonb_build_object('id', report -> 'importId', 'rows', (
        select coalesce(jsonb_agg(row_of_an_import(told) order by place), '[]'::jsonb)
        from jsonb_array_elements(report -> 'rows') with ordinality as told_rows (told, place)))
    where jsonb_exists(report, 'importId');
drop function row_of_an_import;
drop function finding_as_remark;
