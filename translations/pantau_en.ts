<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DoctorCommand</name>
    <message numerus="yes">
        <source>%n finding(s) need attention.</source>
        <translation>
            <numerusform>%n finding needs attention.</numerusform>
            <numerusform>%n findings need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) failed.</source>
        <translation>
            <numerusform>%n finding failed.</numerusform>
            <numerusform>%n findings failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureBar</name>
    <message numerus="yes">
        <source>Decoding: %Ln stream(s), main %1/%2, %3 lowered, machine is full</source>
        <translation>
            <numerusform>Decoding: %Ln stream, main %1/%2, %3 lowered, machine is full</numerusform>
            <numerusform>Decoding: %Ln streams, main %1/%2, %3 lowered, machine is full</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoding: %Ln stream(s), main %1/%2, %3 lowered</source>
        <translation>
            <numerusform>Decoding: %Ln stream, main %1/%2, %3 lowered</numerusform>
            <numerusform>Decoding: %Ln streams, main %1/%2, %3 lowered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoding: %Ln stream(s), main %1/%2, machine is full</source>
        <translation>
            <numerusform>Decoding: %Ln stream, main %1/%2, machine is full</numerusform>
            <numerusform>Decoding: %Ln streams, main %1/%2, machine is full</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoding: %Ln stream(s), main %1/%2</source>
        <translation>
            <numerusform>Decoding: %Ln stream, main %1/%2</numerusform>
            <numerusform>Decoding: %Ln streams, main %1/%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonitorWords</name>
    <message numerus="yes">
        <source>%1 by %2 cells, %3 of %Ln tile(s) in use.</source>
        <translation>
            <numerusform>%1 by %2 cells, %3 of %Ln tile in use.</numerusform>
            <numerusform>%1 by %2 cells, %3 of %Ln tiles in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pantau::widgets::NearbyPage</name>
    <message numerus="yes">
        <source>%Ln camera(s) have no place in the registry.</source>
        <translation>
            <numerusform>%Ln camera has no place in the registry.</numerusform>
            <numerusform>%Ln cameras have no place in the registry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln camera(s) of secret places are not shown to guests.</source>
        <translation>
            <numerusform>%Ln camera of a secret place is not shown to guests.</numerusform>
            <numerusform>%Ln cameras of secret places are not shown to guests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pantau::widgets::SceneActions</name>
    <message numerus="yes">
        <source>%Ln scene(s)</source>
        <translation>
            <numerusform>%Ln scene</numerusform>
            <numerusform>%Ln scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tour(s)</source>
        <translation>
            <numerusform>%Ln tour</numerusform>
            <numerusform>%Ln tours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln schedule(s)</source>
        <translation>
            <numerusform>%Ln schedule</numerusform>
            <numerusform>%Ln schedules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pantau::widgets::TourModel</name>
    <message numerus="yes">
        <source>in %Ln tile(s)</source>
        <translation>
            <numerusform>in %Ln tile</numerusform>
            <numerusform>in %Ln tiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln camera(s)</source>
        <translation>
            <numerusform>%Ln camera</numerusform>
            <numerusform>%Ln cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scene(s)</source>
        <translation>
            <numerusform>%Ln scene</numerusform>
            <numerusform>%Ln scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pantau::widgets::WallDesk</name>
    <message numerus="yes">
        <source>%1 has no free tile: %2 of %Ln camera(s) were placed. Shift+Enter shows one in the chosen tile.</source>
        <translation>
            <numerusform>%1 has no free tile: %2 of %Ln camera was placed. Shift+Enter shows it in the chosen tile.</numerusform>
            <numerusform>%1 has no free tile: %2 of %Ln cameras were placed. Shift+Enter shows one in the chosen tile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln camera(s) found no tile.</source>
        <translation>
            <numerusform>%1 of %Ln camera found no tile.</numerusform>
            <numerusform>%1 of %Ln cameras found no tile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tile(s) found no place any more; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln tile found no place any more; Ctrl+Z brings it back.</numerusform>
            <numerusform>%Ln tiles found no place any more; Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
</TS>
