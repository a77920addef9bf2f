-- A list in one state goes by an index that begins with the reader and the state, whatever the reader has in other states.
create index recognition_case_home_state
    on recognition_case (home_institution_id, state, opened_on desc, case_id desc);
create index recognition_case_validating_state
    on recognition_case (validating_institution_id, state, opened_on desc, case_id desc);
create index recognition_case_recognising_state
    on recognition_case (recognising_institution_id, state, opened_on desc, case_id desc);
create index application_home_state
    on application (home_institution_id, state, requested_on desc, application_id desc);
create index application_institution_state
    on application (institution_id, state, requested_on desc, application_id desc);
