-- Home asks at each opening which esketamine sheets are still to be sent; without this it would look at every dose ever given.
CREATE INDEX session_event_by_route ON session_event (route, kind);
