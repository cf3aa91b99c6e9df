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
</TS>
