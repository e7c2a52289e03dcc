package org.postroom.console.door;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Those who may sign in. */
interface StaffMembers extends ListCrudRepository<StaffMember, String> {
    @Query("select * from staff order by closed_at is not null, username")
    List<StaffMember> inOrder();

    @Query("select count(*) from staff where closed_at is null and role = 'DIRECTOR'")
    int directors();
}
