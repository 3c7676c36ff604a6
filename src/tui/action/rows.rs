//! The rows of the table: each place with its actions, their keys and their texts. What a table is stands in `action`.

use super::{Listed, Listens, Listing, Row};

actions! {
    /// What works on every screen.
    Anywhere "anywhere" "act-anywhere" {
        Help "act-help" ["?", "F1"];
        Back "act-back" ["Esc"];
        Theme "act-theme" ["Ctrl+t"];
        Redraw "act-redraw" ["Ctrl+l"];
        Quit "act-quit" ["Ctrl+q", "Ctrl+c"];
    }
    /// What works wherever a session is open.
    InSession "session" "act-session" {
        Park "act-park" ["p"] shown;
        Overview "act-overview" ["o"] shown;
        LookBack "act-lookback-again" ["L"];
        Map "act-map" ["z"] shown;
        Checks "act-checks" ["!"];
        Undo "act-undo" ["u", "Ctrl+z"];
        Redo "act-redo" ["U", "Ctrl+y"];
        Timer "act-timer" ["t"] shown;
        Divide "act-divide" ["D"];
        Attendance "act-attendance" ["A"];
    }
    /// The list of sessions.
    Home "home" "act-home" {
        Open "act-home-open" ["Enter"];
        New "act-home-new" ["n"] shown;
        Follow "act-home-follow" ["f"] shown;
        Search "act-home-search" ["/", "Ctrl+f"] shown;
        Log "act-home-log" ["l"] shown;
        Due "act-home-due" ["r"] shown;
        Trends "act-home-trends" ["t"] shown;
        Demo "act-home-demo" ["d"];
        Quit "act-quit" ["q"];
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
        PageUp "act-page-up" ["PageUp"];
        PageDown "act-page-down" ["PageDown"];
        First "act-first" ["Home", "g"];
        Last "act-last" ["End", "G"];
    }
    /// The decision log.
    Log "log" "act-log" {
        Open "act-log-open" ["Enter"];
        Complete "act-log-complete" ["Tab"] shown;
        CompleteBack "act-log-complete-back" ["Shift+Tab"];
        Up "act-up" ["Up"];
        Down "act-down" ["Down"];
        PageUp "act-page-up" ["PageUp"];
        PageDown "act-page-down" ["PageDown"];
    }
    /// The history of an agreement.
    History "history" "act-history" {
        Open "act-history-open" ["Enter"];
        Up "act-up" ["Up", "k"] shown;
        Down "act-down" ["Down", "j"] shown;
    }
    /// What is due.
    DueList "due" "act-due" {
        Open "act-due-open" ["Enter"];
        Complete "act-log-complete" ["Tab"] shown;
        CompleteBack "act-log-complete-back" ["Shift+Tab"];
        Up "act-up" ["Up"];
        Down "act-down" ["Down"];
        PageUp "act-page-up" ["PageUp"];
        PageDown "act-page-down" ["PageDown"];
    }
    /// Where words stand.
    Search "search" "act-search" {
        Open "act-search-open" ["Enter"];
        Complete "act-log-complete" ["Tab"] shown;
        CompleteBack "act-log-complete-back" ["Shift+Tab"];
        Up "act-up" ["Up"];
        Down "act-down" ["Down"];
        PageUp "act-page-up" ["PageUp"];
        PageDown "act-page-down" ["PageDown"];
    }
    /// The versions of a session.
    Versions "versions" "act-versions" {
        Open "act-versions-open" ["Enter"];
        Merge "act-versions-merge" ["m"] shown;
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
        PageUp "act-page-up" ["PageUp"];
        PageDown "act-page-down" ["PageDown"];
    }
    /// How a series goes.
    Trends "trends" "act-trends" {
        On "act-trends-on" ["Enter"];
        NextView "act-trends-next-view" ["Tab"];
        PreviousView "act-trends-previous-view" ["Shift+Tab"];
        NextSeries "act-trends-next-series" ["Right"] shown;
        PreviousSeries "act-trends-previous-series" ["Left"];
        Since "act-trends-since" ["s"] shown;
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
    }
    /// Preparing a session.
    Prepare "prepare" "act-prepare" {
        Next "act-prepare-next" ["Enter", "Tab"];
        Previous "act-prepare-previous" ["Shift+Tab"] shown;
        Up "act-up" ["Up"];
        Down "act-down" ["Down"];
        Right "act-prepare-right" ["Right", "Space"] shown;
        Left "act-prepare-left" ["Left"];
        Earlier "act-prepare-earlier" ["Shift+Up", "K"] shown;
        Later "act-prepare-later" ["Shift+Down", "J"];
        Observer "act-prepare-observer" ["Ctrl+o", "F6"];
        Names "act-prepare-names" ["Ctrl+r", "F7"];
        Begin "act-prepare-begin" ["F5", "Ctrl+b"] shown;
    }
    /// What comes before the first point.
    Opening "opening" "act-opening" {
        On "act-point-on" ["Enter"];
        Later "act-opening-later" ["Right"];
        Earlier "act-opening-earlier" ["Left"];
        Order "act-opening-order" ["r"] shown;
        Goal "act-opening-goal" ["g"] shown;
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
        Edit "act-opening-edit" ["e"];
        Remove "act-opening-remove" ["Delete", "Backspace"];
        Skip "act-opening-skip" ["x", "PageDown"] shown;
    }
    /// Looking back at earlier agreements.
    LookBack "lookback" "act-lookback" {
        On "act-point-on" ["Enter"];
        Kept "act-lookback-kept" ["1"];
        Partly "act-lookback-partly" ["2"];
        NotKept "act-lookback-not-kept" ["3"];
        NoLongerNeeded "act-lookback-no-longer-needed" ["4"];
        Renew "act-lookback-renew" ["r"] shown;
        Amend "act-lookback-amend" ["a"] shown;
        Drop "act-lookback-drop" ["d"] shown;
        Measured "act-lookback-measured" ["m"] shown;
        Why "act-lookback-why" ["w"] shown;
        Later "act-lookback-later" ["Right"];
        Earlier "act-lookback-earlier" ["Left"];
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
        Skip "act-lookback-skip" ["x", "PageDown"] shown;
    }
    /// The words that the sides have for each other, in the opening and in the closing.
    Words "words" "act-words" {
        Type "act-words-type" ["w"] shown;
        Negative "act-words-negative" ["-"] shown;
        Positive "act-words-positive" ["+", "="] shown;
        Up "act-words-up" ["Up", "k"];
        Down "act-words-down" ["Down", "j"];
        Edit "act-words-edit" ["e"];
        Remove "act-words-remove" ["Delete", "Backspace"];
    }
    /// Every step of a point.
    Point "point" "act-point" {
        On "act-point-on" ["Enter"];
        NextStep "act-point-next-step" ["Right"];
        PreviousStep "act-point-previous-step" ["Left"];
        NextPoint "act-point-next" ["PageDown", "Tab"];
        PreviousPoint "act-point-previous" ["PageUp", "Shift+Tab"];
        Agreement "act-point-agreement" ["a"] shown;
        Worksheet "act-point-worksheet" ["w"] shown;
        Hints "act-point-hints" ["h"] shown;
        Skip "act-point-skip" ["x"];
        Extend "act-extend" ["+", "="];
        Forms "act-forms" ["T"];
    }
    /// The time in large digits.
    Timer "timer" "act-timer-title" {
        On "act-timer-on" ["Enter"];
        Close "act-timer-close" ["t"] shown;
        Extend "act-extend" ["+", "="] shown;
        Break "act-timer-break" ["b"] shown;
        NextPoint "act-point-next" ["PageDown", "Tab"] shown;
        Forms "act-forms" ["T"] shown;
    }
    /// The timers of a form, one after the other.
    Forms "forms" "act-forms-title" {
        Next "act-forms-next" ["Enter", "Right"];
        Back "act-forms-back" ["Left"] shown;
        Again "act-forms-again" ["r"] shown;
        Bell "act-forms-bell" ["b"] shown;
    }
    /// Who is at the table.
    Attendance "attendance" "act-attendance-title" {
        Done "act-attendance-done" ["Enter", "A"];
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
        Change "act-attendance-change" ["Space", "Right"] shown;
        ChangeBack "act-attendance-change-back" ["Left"];
        Add "act-attendance-add" ["n"] shown;
        Edit "act-attendance-edit" ["e"] shown;
    }
    /// Rating a statement.
    Rate "rate" "act-rate" {
        Pass "act-rate-pass" ["k"] shown;
        Again "act-rate-again" ["r"] shown;
        Sales "act-rate-sales" ["s"];
        Marketing "act-rate-marketing" ["m"];
    }
    /// The keyboard is passed around.
    Passing "passing" "act-passing" {
        On "act-passing-on" ["Enter"];
        Cast "act-passing-cast" ["1", "2", "3", "4", "5"];
        TakeBack "act-passing-take-back" ["Backspace", "Delete"] shown;
        Leave "act-passing-leave" ["Esc"] shown;
    }
    /// Discussing.
    Discuss "discuss" "act-discuss" {
        Note "act-discuss-note" ["n"] shown;
        Bottleneck "act-discuss-bottleneck" ["b"];
        Idea "act-discuss-idea" ["i"];
        Solution "act-discuss-solution" ["s"];
        Again "act-rate-again" ["r"];
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
        Edit "act-discuss-edit" ["e"];
        Remove "act-discuss-remove" ["Delete", "Backspace"];
        ToLeft "act-discuss-to-left" ["Shift+Left", "<"];
        ToRight "act-discuss-to-right" ["Shift+Right", ">"];
        Kind "act-discuss-kind" ["c"];
        Dots "act-discuss-dots" ["d"] shown;
        More "act-discuss-more" ["Space"];
        Fewer "act-discuss-fewer" ["-"];
        Agree "act-discuss-agree" ["f"];
        ParkNote "act-discuss-park" ["P"];
    }
    /// The worksheet of a point.
    Sheet "sheet" "act-sheet" {
        On "act-sheet-on" ["Enter"];
        NewRow "act-sheet-new-row" ["n"] shown;
        AskRow "act-sheet-ask-row" ["g"] shown;
        Next "act-sheet-next" ["Tab"] shown;
        Previous "act-sheet-previous" ["Shift+Tab"];
        Up "act-up" ["Up"];
        Down "act-down" ["Down"];
        Left "act-sheet-left" ["Left"];
        Right "act-sheet-right" ["Right"];
        Clear "act-sheet-clear" ["Delete", "Backspace"];
        Remove "act-sheet-remove" ["x"] shown;
        Earlier "act-sheet-earlier" ["Shift+Up", "K"];
        Later "act-sheet-later" ["Shift+Down", "J"];
        Back "act-sheet-back" ["w"];
    }
    /// Agreeing.
    Agree "agree" "act-agree" {
        Up "act-up" ["Up"];
        Down "act-down" ["Down"];
        Lacking "act-agree-lacking" ["l"] shown;
        Consent "act-agree-consent" ["c"] shown;
        Edit "act-agree-edit" ["e"] shown;
        Sales "act-agree-sales" ["s"] shown;
        Marketing "act-agree-marketing" ["m"] shown;
        SalesOwner "act-agree-sales-owner" ["S"];
        MarketingOwner "act-agree-marketing-owner" ["M"];
        Measure "act-agree-measure" ["n"];
        Due "act-agree-due" ["d"];
        Review "act-agree-review" ["r"];
        IfMissed "act-agree-if-missed" ["i"];
        OneSided "act-agree-one-sided" ["1"];
        ValidFrom "act-agree-valid-from" ["b"];
        Segment "act-agree-segment" ["G"];
        Kind "act-agree-kind" ["k"];
        Management "act-agree-management" ["g"];
        Reason "act-agree-reason" ["y"];
        Reservations "act-agree-reservations" ["v"];
        FirstStep "act-agree-first-step" ["f"];
        Drop "act-agree-drop" ["Delete", "Backspace"];
    }
    /// Everything agreed, point by point.
    Overview "overview" "act-overview-title" {
        Open "act-overview-open" ["Enter"];
        Close "act-overview-close" ["c"] shown;
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
    }
    /// From first contact to loyal customer.
    Map "map" "act-map-title" {
        Open "act-overview-open" ["Enter"];
        Left "act-map-left" ["Left", "Up", "k", "Shift+Tab"];
        Right "act-map-right" ["Right", "Down", "j", "Tab"] shown;
        First "act-first" ["Home"];
        Last "act-last" ["End"];
    }
    /// What the checks across the points found.
    Checks "checks" "act-checks-title" {
        Open "act-checks-open" ["Enter"];
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
    }
    /// Closing a session.
    Close "close" "act-close" {
        On "act-close-on" ["Enter"];
        Up "act-up" ["Up", "k"];
        Down "act-down" ["Down", "j"];
        Choose "act-close-choose" ["Space"] shown;
        ReadBack "act-close-read-back" ["b"];
        Management "act-agree-management" ["g"];
        Owner "act-close-owner" ["e"];
        Due "act-close-due" ["d"];
        Text "act-close-text" ["c"];
        Drop "act-close-drop" ["x"];
        Member "act-close-member" ["m"];
        Rhythm "act-close-rhythm" ["f"];
        NextMeeting "act-close-next-meeting" ["n"] shown;
        Worth "act-close-worth" ["v"];
        LastWord "act-close-last-word" ["l"];
        Remove "act-close-remove" ["Delete", "Backspace"];
        Reopen "act-close-reopen" ["r"];
        Earlier "act-close-earlier" ["Left"];
        Later "act-close-later" ["Right"];
    }
    /// Typing a text.
    Typing "typing" "act-typing" {
        Enter "act-typing-enter" ["Enter"];
        Leave "act-typing-leave" ["Esc"] shown;
        NextSide "act-typing-side" ["Tab"];
        NextKind "act-typing-kind" ["Shift+Tab"];
        Line "act-typing-line" ["Alt+Enter", "Ctrl+j"];
        Unmask "act-typing-unmask" ["F2", "Ctrl+n"];
    }
    /// Choosing one of a few.
    Choosing "choosing" "act-choosing" {
        Take "act-choosing-take" ["Enter"];
        Next "act-choosing-next" ["Right", "Down", "Tab"] shown;
        Previous "act-choosing-previous" ["Left", "Up", "Shift+Tab"];
        Leave "act-choosing-leave" ["Esc"] shown;
    }
    /// A text that floats above the screen.
    Floating "dialog" "act-dialog" {
        Close "act-dialog-close" ["Esc", "Enter", "?", "q"];
        Up "act-up" ["Up", "k", "PageUp"];
        Down "act-down" ["Down", "j", "PageDown"];
    }
}
